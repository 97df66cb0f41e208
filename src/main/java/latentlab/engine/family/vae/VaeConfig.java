package latentlab.engine.family.vae;

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
 * The settings of a variational autoencoder.
 *
 * @param network of the encoder; the decoder mirrors it
 * @param latent dimensions of the latent space
 * @param likelihood {@code bernoulli} (black or white pixels) or {@code gaussian}
 * @param deviation standard deviation of the Gaussian decoder, fixed for all pixels
 * @param estimator {@code analytic} (the KL divergence in closed form, Kingma and Welling's second
 *     estimator) or {@code sampled} (everything sampled, their first)
 * @param samples L, latent samples per example
 * @param beta weight of the KL divergence (Higgins et al. 2017); 1 is the evidence lower bound
 * @param warmup epochs over which that weight rises from 0 to beta
 * @param capacity C, the nats that the KL divergence is drawn to instead of to 0 (Burgess et al.
 *     2018, arXiv 1804.03599); 0 switches that off
 * @param capacityEpochs epochs over which C rises from 0 to the capacity
 */
public record VaeConfig(
    CoderNetwork network,
    int latent,
    String likelihood,
    double deviation,
    String estimator,
    int samples,
    double beta,
    double warmup,
    double capacity,
    double capacityEpochs) {

  private static final List<ParamSpec> OWN =
      List.of(
          new ParamSpec.Whole("latent", Group.NETWORK, false, 1, 256, 20),
          new ParamSpec.Choice(
              "likelihood", Group.LOSS, false, List.of("bernoulli", "gaussian"), "bernoulli"),
          new ParamSpec.Real("deviation", Group.LOSS, false, 0.01, 10, 0.3),
          new ParamSpec.Choice(
              "estimator", Group.LOSS, false, List.of("analytic", "sampled"), "analytic"),
          new ParamSpec.Whole("samples", Group.LOSS, false, 1, 64, 1),
          new ParamSpec.Real("beta", Group.LOSS, true, 0, 1000, 1.0),
          new ParamSpec.Real("warmup", Group.LOSS, false, 0, 1000, 0.0),
          new ParamSpec.Real("capacity", Group.LOSS, true, 0, 1000, 0.0),
          new ParamSpec.Real("capacityEpochs", Group.LOSS, false, 0, 1000, 20.0));

  static final List<ParamSpec> PARAMS =
      Stream.of(CoderNetwork.params(List.of(400)), OWN).flatMap(List::stream).toList();

  /** What is known of the family before a model is built. */
  public static FamilyInfo info() {
    return new FamilyInfo(
        "vae",
        TrainParams.around(PARAMS),
        Set.of(
            Ability.ENCODES,
            Ability.DECODES,
            Ability.RECONSTRUCTS,
            Ability.SAMPLES,
            Ability.SCORES),
        List.of("loss", "reconstruction", "kl"),
        Map.of(
            DataInfo.Look.COLOUR,
            Map.of(
                "binarise", "none",
                "network", "conv",
                "layers", "128",
                "likelihood", "gaussian",
                "deviation", "0.1",
                "batch", "64",
                "learningRate", "0.002"),
            DataInfo.Look.POINTS,
            Map.of(
                "binarise", "none",
                "layers", "64,64",
                "latent", "2",
                "likelihood", "gaussian",
                "deviation", "0.1",
                "epochs", "60")),
        List.of(
            new Phase("encode", List.of("picture", "mean", "deviation")),
            new Phase("sample", List.of("noise", "latent")),
            new Phase("decode", List.of("reconstruction")),
            new Phase("compare", List.of("difference")),
            new Phase("gradients", List.of("latentGradient", "meanGradient"))));
  }

  boolean bernoulli() {
    return likelihood.equals("bernoulli");
  }

  /**
   * Checks that these settings can learn this data.
   *
   * @throws BadInput where they cannot
   */
  void check(DataInfo data) {
    network.check(data);
    if (data.kind() == DataInfo.Kind.POINTS && bernoulli()) {
      throw new BadInput("error.vae.bernoulliOnPoints", data.id());
    }
  }

  /** Reads the family's settings out of a run's. */
  public static VaeConfig of(Settings settings) {
    return new VaeConfig(
        CoderNetwork.of(settings),
        settings.whole("latent"),
        settings.choice("likelihood"),
        settings.real("deviation"),
        settings.choice("estimator"),
        settings.whole("samples"),
        settings.real("beta"),
        settings.real("warmup"),
        settings.real("capacity"),
        settings.real("capacityEpochs"));
  }
}
