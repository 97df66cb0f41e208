package latentlab.engine.family.diffusion;

import java.util.List;
import java.util.Locale;
import latentlab.engine.family.Denoises;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Settings;

/** The settings of a model's own samples; all of them may change at any time. */
final class SamplingConfig {
  private static final int MOST_STEPS = 1_000;
  private static final int STEPS = 50;

  private SamplingConfig() {}

  /**
   * @param methods the usual one first
   */
  static List<ParamSpec> params(List<Sampler.Method> methods) {
    List<String> names = methods.stream().map(SamplingConfig::name).toList();
    return List.of(
        new ParamSpec.Choice("sampler", Group.SAMPLING, true, names, names.getFirst()),
        new ParamSpec.Whole("samplingSteps", Group.SAMPLING, true, 1, MOST_STEPS, STEPS),
        new ParamSpec.Real("eta", Group.SAMPLING, true, 0, 1, 0.0),
        new ParamSpec.Real("guidance", Group.SAMPLING, true, 0, Reverse.MOST_GUIDANCE, 1.0));
  }

  static String name(Sampler.Method method) {
    return method.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Denoises.Wish of(Settings settings) {
    String method = settings.choice("sampler").toUpperCase(Locale.ROOT).replace('-', '_');
    Sampler sampler =
        new Sampler(
            Sampler.Method.valueOf(method),
            settings.whole("samplingSteps"),
            settings.has("eta") ? settings.real("eta") : 0);
    return new Denoises.Wish(sampler, -1, settings.real("guidance"));
  }
}
