package latentlab.engine.family.diffusion;

import java.util.Arrays;
import latentlab.engine.family.Denoises;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;

/** Refuses what a model cannot be asked for. */
final class Wishes {
  private Wishes() {}

  /**
   * @param classes that the model learns
   * @throws BadInput where the sampler is of another kind of model or has too many steps, the
   *     schedule to go along is none, or guidance is asked for where there are no classes
   */
  static void check(Denoises.Wish wish, DiffusionConfig config, int classes, DataInfo data) {
    Sampler sampler = wish.sampler();
    if (!config.methods().contains(sampler.method())) {
      throw new BadInput(
          "error.denoise.method",
          name(sampler.method()),
          String.join(", ", config.methods().stream().map(Wishes::name).toList()));
    }
    TimeGrid.of(wish, config.schedule(), config.schedule().last());
    if (!(sampler.eta() >= 0 && sampler.eta() <= 1)) {
      throw new BadInput("error.denoise.eta", sampler.eta());
    }
    double guidance = wish.guidance();
    if (!(guidance >= 0 && guidance <= Reverse.MOST_GUIDANCE)) {
      throw new BadInput("error.denoise.guidance", Reverse.MOST_GUIDANCE, guidance);
    }
    if (classes == 0 && guidance != 0 && guidance != 1) {
      throw new BadInput("error.denoise.unguided", guidance, data.id());
    }
    if (config.network().needsClass(classes) && guidance != 1) {
      throw new BadInput("error.denoise.neverForgot", guidance);
    }
    if (classes == 0 && wish.label() >= 0) {
      throw new BadInput("error.denoise.unconditional", data.id());
    }
  }

  /**
   * @param labels one of each example; -1 for none
   * @throws BadInput where none is given to a model that never learnt without
   */
  static void checkLabels(int[] labels, DiffusionConfig config, int classes) {
    if (config.network().needsClass(classes)
        && Arrays.stream(labels).anyMatch(label -> label < 0)) {
      throw new BadInput("error.denoise.classNeeded", classes - 1);
    }
  }

  private static String name(Sampler.Method method) {
    return SamplingConfig.name(method);
  }
}
