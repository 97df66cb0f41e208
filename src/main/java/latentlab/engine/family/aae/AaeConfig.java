package latentlab.engine.family.aae;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import latentlab.engine.family.CoderNetwork;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Phase;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/**
 * The settings of an adversarial autoencoder.
 *
 * @param network of the encoder; the decoder mirrors it
 * @param latent numbers in the code
 * @param crossEntropy whether pixels are compared by cross-entropy; else by squared differences
 * @param codePrior what codes are to be distributed like: {@code gaussian} in any number of
 *     dimensions; {@code mixture}, {@code swissroll} and {@code drawn} on the plane
 * @param drawing the ink of a drawn prior, {@link ParamSpec.Drawing}
 * @param discriminatorLayers widths of its hidden layers
 */
public record AaeConfig(
    CoderNetwork network,
    int latent,
    boolean crossEntropy,
    String codePrior,
    String drawing,
    List<Integer> discriminatorLayers) {
  private static final String CROSS_ENTROPY = "crossentropy";
  private static final String GAUSSIAN = "gaussian";
  private static final String DRAWN = "drawn";

  public AaeConfig {
    discriminatorLayers = List.copyOf(discriminatorLayers);
  }

  private static final List<ParamSpec> OWN =
      List.of(
          new ParamSpec.Whole("latent", Group.NETWORK, false, 1, 64, 2),
          new ParamSpec.Choice(
              "loss", Group.LOSS, false, List.of("mse", CROSS_ENTROPY), CROSS_ENTROPY),
          new ParamSpec.Real("adversarialRate", Group.PLAYERS, true, 0, 100, 1.0),
          new ParamSpec.Real("beta1", Group.PLAYERS, false, 0, 0.999, 0.5),
          new ParamSpec.Layers(
              "discriminatorLayers", Group.DISCRIMINATOR, false, 4, 1, 2048, List.of(256, 256)),
          new ParamSpec.Real("smoothing", Group.DISCRIMINATOR, true, 0, 0.5, 0.0),
          new ParamSpec.Choice(
              "codePrior",
              Group.PRIOR,
              false,
              List.of(GAUSSIAN, "mixture", "swissroll", DRAWN),
              GAUSSIAN),
          new ParamSpec.Drawing("priorDrawing", Group.PRIOR, false, ""));

  static final List<ParamSpec> PARAMS =
      Stream.of(CoderNetwork.params(List.of(400, 400)), OWN).flatMap(List::stream).toList();

  /** What is known of the family before a model is built. */
  public static FamilyInfo info() {
    return new FamilyInfo(
        "aae",
        TrainParams.around(PARAMS),
        Set.of(
            Ability.ENCODES,
            Ability.DECODES,
            Ability.RECONSTRUCTS,
            Ability.SAMPLES,
            Ability.SCORES,
            Ability.PLAYS,
            Ability.PLAYS_ON_PLANE),
        List.of(
            "reconstruction",
            "discriminator",
            "accuracyReal",
            "accuracyFake",
            "gradientDiscriminator",
            "generator",
            "gradientGenerator"),
        Map.of(
            DataInfo.Look.GREY,
            Map.of("binarise", "none"),
            DataInfo.Look.COLOUR,
            Map.of("binarise", "none", "network", "conv", "layers", "128", "loss", "mse"),
            DataInfo.Look.POINTS,
            Map.of("binarise", "none", "layers", "64,64", "loss", "mse", "epochs", "60")),
        List.of(
            new Phase("reconstruct", List.of("picture", "latent", "reconstruction", "difference")),
            new Phase("meetPrior", List.of("priorDraw", "code")),
            new Phase("discriminate", List.of("priorVerdict", "codeVerdict")),
            new Phase("fool", List.of("codePull"))));
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
    if (!codePrior.equals(GAUSSIAN) && latent != 2) {
      throw new BadInput("error.aae.planePrior", codePrior, latent);
    }
  }

  /**
   * The prior over codes.
   *
   * @throws BadInput where it was to be drawn and there is no ink
   */
  LatentPrior prior() {
    return switch (codePrior) {
      case GAUSSIAN -> LatentPrior.gaussian();
      case "mixture" -> new PetalMixture();
      case "swissroll" -> new SwissRollPrior();
      case DRAWN -> new DrawnPrior(ParamSpec.Drawing.ink(drawing));
      default -> throw new IllegalArgumentException("no prior is called " + codePrior);
    };
  }

  /** Reads the family's settings out of a run's. */
  public static AaeConfig of(Settings settings) {
    return new AaeConfig(
        CoderNetwork.of(settings),
        settings.whole("latent"),
        settings.choice("loss").equals(CROSS_ENTROPY),
        settings.choice("codePrior"),
        settings.text("priorDrawing"),
        settings.layers("discriminatorLayers"));
  }
}
