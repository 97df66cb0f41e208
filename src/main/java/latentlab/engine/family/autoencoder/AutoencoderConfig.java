package latentlab.engine.family.autoencoder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import latentlab.engine.family.CoderNetwork;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Phase;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/**
 * The settings of an autoencoder.
 *
 * @param network of the encoder; the decoder mirrors it
 * @param latent numbers in the code; fewer than in an example, or it could copy
 * @param crossEntropy whether pixels are compared by cross-entropy; else by squared differences
 * @param corruption what is done to a picture before the encoder sees it: none makes a plain
 *     autoencoder, anything else a denoising one
 * @param noise how much of it, when the run begins: a standard deviation or a share of pixels
 */
public record AutoencoderConfig(
    CoderNetwork network,
    int latent,
    boolean crossEntropy,
    Corruption.Kind corruption,
    double noise) {

  private static final String CROSS_ENTROPY = "crossentropy";

  /** What a picture is damaged by, before the network in the order of the form. */
  private static final List<ParamSpec> DAMAGE =
      List.of(
          new ParamSpec.Choice("corruption", Group.DATA, false, corruptions(), "none"),
          new ParamSpec.Real("noise", Group.DATA, true, 0, 1, 0.3));

  private static final List<ParamSpec> CODE =
      List.of(
          new ParamSpec.Whole("latent", Group.NETWORK, false, 1, 64, 2),
          new ParamSpec.Choice(
              "loss", Group.LOSS, false, List.of("mse", CROSS_ENTROPY), CROSS_ENTROPY));

  static final List<ParamSpec> PARAMS =
      Stream.of(DAMAGE, CoderNetwork.params(List.of(400, 100)), CODE)
          .flatMap(List::stream)
          .toList();

  private static List<String> corruptions() {
    return Arrays.stream(Corruption.Kind.values())
        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What is known of the family before a model is built. */
  public static FamilyInfo info() {
    return new FamilyInfo(
        "autoencoder",
        TrainParams.around(PARAMS),
        Set.of(Ability.ENCODES, Ability.DECODES, Ability.RECONSTRUCTS, Ability.SCORES),
        List.of("reconstruction"),
        Map.of(
            DataInfo.Look.GREY,
            Map.of("binarise", "none"),
            DataInfo.Look.COLOUR,
            Map.of(
                "binarise", "none",
                "network", "conv",
                "layers", "128",
                "latent", "32",
                "loss", "mse"),
            DataInfo.Look.POINTS,
            Map.of(
                "binarise", "none",
                "layers", "64,64",
                "latent", "1",
                "loss", "mse",
                "epochs", "60")),
        List.of(
            new Phase("corrupt", List.of("picture", "seen")),
            new Phase("encode", List.of("latent")),
            new Phase("decode", List.of("reconstruction")),
            new Phase("compare", List.of("difference")),
            new Phase("gradients", List.of("latentGradient"))));
  }

  /**
   * Checks that these settings can learn this data.
   *
   * @throws BadInput where they cannot
   */
  void check(DataInfo data) {
    network.check(data);
    if (data.kind() == DataInfo.Kind.POINTS && crossEntropy) {
      throw new BadInput("error.autoencoder.crossEntropyOnPoints", data.id());
    }
  }

  /** Reads the family's settings out of a run's. */
  public static AutoencoderConfig of(Settings settings) {
    return new AutoencoderConfig(
        CoderNetwork.of(settings),
        settings.whole("latent"),
        settings.choice("loss").equals(CROSS_ENTROPY),
        Corruption.Kind.valueOf(settings.choice("corruption").toUpperCase(Locale.ROOT)),
        settings.real("noise"));
  }
}
