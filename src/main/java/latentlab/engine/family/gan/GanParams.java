package latentlab.engine.family.gan;

import java.util.List;
import java.util.Set;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;

/**
 * Every setting that a preset of the family may show, in the order in which they are shown, at its
 * plainest: a preset that does not show a setting has it like that, or says otherwise.
 */
final class GanParams {
  private static final List<ParamSpec> ALL =
      List.of(
          new ParamSpec.Choice(
              "objective",
              Group.PLAYERS,
              true,
              List.of("minimax", "nonsaturating", "leastsquares", "wasserstein"),
              "nonsaturating"),
          new ParamSpec.Whole("criticSteps", Group.PLAYERS, true, 1, 20, 1),
          new ParamSpec.Whole("unrolled", Group.PLAYERS, true, 0, 20, 0),
          new ParamSpec.Real("unrolledRate", Group.PLAYERS, true, 0, 100, 0.03),
          new ParamSpec.Real("criticRate", Group.PLAYERS, true, 0, 100, 1.0),
          new ParamSpec.Real("beta1", Group.PLAYERS, false, 0, 0.9999, 0.5),
          new ParamSpec.Real("beta2", Group.PLAYERS, false, 0, 0.99999, 0.999),
          new ParamSpec.Flag("conditional", Group.PLAYERS, false, false),
          new ParamSpec.Choice("network", Group.NETWORK, false, List.of("mlp", "conv"), "mlp"),
          new ParamSpec.Whole("latent", Group.GENERATOR, false, 1, 256, 64),
          new ParamSpec.Choice(
              "latentNoise", Group.GENERATOR, false, List.of("gaussian", "uniform"), "gaussian"),
          new ParamSpec.Whole("categories", Group.GENERATOR, false, 0, 100, 0),
          new ParamSpec.Whole("continuous", Group.GENERATOR, false, 0, 16, 0),
          new ParamSpec.Real("information", Group.GENERATOR, true, 0, 100, 0.0),
          new ParamSpec.Layers(
              "generatorLayers", Group.GENERATOR, false, 4, 1, 2048, List.of(256, 256)),
          new ParamSpec.Layers(
              "generatorChannels", Group.GENERATOR, false, 3, 1, 256, List.of(64, 32)),
          new ParamSpec.Whole("generatorHidden", Group.GENERATOR, false, 0, 2048, 0),
          new ParamSpec.Flag("generatorNorm", Group.GENERATOR, false, false),
          new ParamSpec.Layers(
              "discriminatorLayers", Group.DISCRIMINATOR, false, 4, 1, 2048, List.of(256, 256)),
          new ParamSpec.Layers(
              "discriminatorChannels", Group.DISCRIMINATOR, false, 3, 1, 256, List.of(32, 64)),
          new ParamSpec.Whole("discriminatorHidden", Group.DISCRIMINATOR, false, 0, 2048, 0),
          new ParamSpec.Flag("discriminatorNorm", Group.DISCRIMINATOR, false, false),
          new ParamSpec.Flag("spectral", Group.DISCRIMINATOR, false, false),
          new ParamSpec.Real("penalty", Group.DISCRIMINATOR, true, 0, 1000, 0.0),
          new ParamSpec.Real("weightClip", Group.DISCRIMINATOR, true, 0, 10, 0.0),
          new ParamSpec.Real("smoothing", Group.DISCRIMINATOR, true, 0, 0.5, 0.0),
          new ParamSpec.Real("augment", Group.DISCRIMINATOR, true, 0, 1, 0.0),
          new ParamSpec.Real("instanceNoise", Group.DISCRIMINATOR, true, 0, 5, 0.0),
          new ParamSpec.Flag("annealNoise", Group.DISCRIMINATOR, true, true));

  private GanParams() {}

  /** Every one of them. */
  static List<ParamSpec> all() {
    return ALL;
  }

  /** Those with these keys. */
  static List<ParamSpec> of(Set<String> keys) {
    return ALL.stream().filter(spec -> keys.contains(spec.key())).toList();
  }
}
