package latentlab.engine.family.diffusion;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/**
 * Flow matching on straight paths (Lipman et al. 2023, arXiv 2210.02747; rectified flow, Liu et al.
 * 2023, arXiv 2209.03003) as a line of {@link latentlab.engine.family.Families}.
 */
public final class FlowFamily implements Family {
  private static final List<Sampler.Method> METHODS =
      List.of(Sampler.Method.EULER, Sampler.Method.HEUN);

  /** Points of the table of its path, for curves: it is straight. */
  private static final int POINTS = 100;

  static final FamilyInfo INFO =
      new FamilyInfo(
          "flow",
          TrainParams.around(
              Stream.of(NetworkConfig.PARAMS, withoutEta()).flatMap(List::stream).toList()),
          Set.of(Ability.SAMPLES, Ability.CONDITIONS, Ability.SCORES, Ability.DENOISES),
          List.of("loss"),
          DdpmFamily.suited(),
          DenoisingScenes.PHASES);

  /** Nothing is drawn on the way. */
  private static List<ParamSpec> withoutEta() {
    return SamplingConfig.params(METHODS).stream()
        .filter(param -> !param.key().equals("eta"))
        .toList();
  }

  @Override
  public FamilyInfo info() {
    return INFO;
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    DiffusionConfig config =
        new DiffusionConfig(
            NetworkConfig.of(settings),
            NoiseSchedule.path(POINTS),
            Target.VELOCITY,
            Variance.SMALL,
            false,
            METHODS);
    return new DiffusionModel(config, settings, data, seed);
  }
}
