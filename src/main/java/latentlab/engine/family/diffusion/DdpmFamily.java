package latentlab.engine.family.diffusion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FallingCurve;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.ScheduleShape;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/**
 * Denoising diffusion (Ho et al. 2020, arXiv 2006.11239) as a line of {@link
 * latentlab.engine.family.Families}.
 */
public final class DdpmFamily implements Family {
  static final List<Sampler.Method> METHODS =
      List.of(Sampler.Method.DDIM, Sampler.Method.ANCESTRAL, Sampler.Method.DPM_SOLVER);

  /** How noise is mixed in and what is learnt of it. */
  static final List<ParamSpec> OWN =
      List.of(
          new ParamSpec.Whole("timesteps", Group.NOISE, false, 1, 1_000, 1_000),
          new ParamSpec.Choice(
              "noiseSchedule",
              Group.NOISE,
              false,
              List.of("linear", "quadratic", "cosine", "sigmoid", "drawn"),
              "cosine"),
          new ParamSpec.Curve(
              "noiseCurve", Group.NOISE, false, "0:1,0.25:0.8,0.5:0.45,0.75:0.12,1:0.001"),
          new ParamSpec.Choice("predict", Group.LOSS, false, List.of("noise", "x0", "v"), "v"),
          new ParamSpec.Choice(
              "variance", Group.LOSS, false, List.of("small", "large", "learnt"), "small"),
          new ParamSpec.Choice(
              "weighting", Group.LOSS, false, List.of("simple", "variational"), "simple"));

  static final FamilyInfo INFO =
      new FamilyInfo(
          "ddpm",
          TrainParams.around(
              Stream.of(NetworkConfig.PARAMS, OWN, SamplingConfig.params(METHODS))
                  .flatMap(List::stream)
                  .toList()),
          Set.of(Ability.SAMPLES, Ability.CONDITIONS, Ability.SCORES, Ability.DENOISES),
          List.of("loss", "prediction", "bound"),
          suited(),
          DenoisingScenes.PHASES);

  /** What other settings begin with: pictures are no coin tosses, and averaged weights are best. */
  static Map<DataInfo.Look, Map<String, String>> suited() {
    Map<String, String> pictures =
        Map.of("binarise", "none", "ema", "0.998", "batch", "64", "epochs", "10");
    // Of points all are to be drawn at once: learning their classes would leave them little.
    Map<String, String> points =
        Map.of(
            "binarise", "none",
            "ema", "0.998",
            "batch", "256",
            "epochs", "200",
            "learningRate", "0.002",
            "conditional", "no");
    return Map.of(
        DataInfo.Look.GREY, pictures,
        DataInfo.Look.COLOUR, pictures,
        DataInfo.Look.POINTS, points);
  }

  @Override
  public FamilyInfo info() {
    return INFO;
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return new DiffusionModel(config(settings), settings, data, seed);
  }

  /** What a diffusion of these settings is made of. */
  static DiffusionConfig config(Settings settings) {
    ScheduleShape shape = valueOf(ScheduleShape.class, settings.choice("noiseSchedule"));
    NoiseSchedule schedule =
        shape.schedule(settings.whole("timesteps"), FallingCurve.of(settings.choice("noiseCurve")));
    return new DiffusionConfig(
        NetworkConfig.of(settings),
        schedule,
        valueOf(Target.class, settings.choice("predict")),
        valueOf(Variance.class, settings.choice("variance")),
        settings.choice("weighting").equals("variational"),
        METHODS);
  }

  private static <E extends Enum<E>> E valueOf(Class<E> type, String option) {
    return Enum.valueOf(type, option.toUpperCase(Locale.ROOT));
  }
}
