package latentlab.engine.family.vqvae;

import java.util.List;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Settings;

/**
 * The settings of the prior over codes.
 *
 * @param epochs how long it learns, after the autoencoder has; 0 for no prior
 * @param channels width of its layers
 * @param layers gated layers
 * @param attention blocks of attention over the coarsest grid (Chen et al. 2018, arXiv 1712.09763)
 * @param conditional whether it learns to draw a class that is asked for
 */
record PriorConfig(int epochs, int channels, int layers, int attention, boolean conditional) {
  /**
   * The settings {@code priorEpochs} to {@code conditional}.
   *
   * @param attention blocks to begin with
   */
  static List<ParamSpec> params(int attention) {
    return List.of(
        new ParamSpec.Whole("priorEpochs", Group.PRIOR, false, 0, 10_000, 5),
        new ParamSpec.Whole("priorChannels", Group.PRIOR, false, 4, 256, 32),
        new ParamSpec.Whole("priorLayers", Group.PRIOR, false, 1, 16, 5),
        new ParamSpec.Whole("priorAttention", Group.PRIOR, false, 0, 4, attention),
        new ParamSpec.Flag("conditional", Group.PRIOR, false, true));
  }

  static PriorConfig of(Settings settings) {
    int layers = settings.whole("priorLayers");
    return new PriorConfig(
        settings.whole("priorEpochs"),
        settings.whole("priorChannels"),
        layers,
        Math.min(layers, settings.whole("priorAttention")),
        settings.flag("conditional"));
  }

  /** How many classes the prior is told of; 0 for none. */
  int classes(DataInfo data) {
    return conditional && data.classes() > 1 ? data.classes() : 0;
  }
}
