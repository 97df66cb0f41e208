package latentlab.engine.family.diffusion;

import java.util.List;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.Phase;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;

/** Shows the acts of a training step to whoever watches. */
final class DenoisingScenes {
  static final List<Phase> PHASES =
      List.of(
          new Phase("pickTime", List.of("picture", "time")),
          new Phase("addNoise", List.of("addedNoise", "noised")),
          new Phase("predict", List.of("predictedNoise", "predictedClean")),
          new Phase("compareNoise", List.of("noiseDifference")),
          new Phase("gradients", List.of("outputGradient")));

  /** The same of a diffusion that learns in a second stage, on a grid of latents. */
  static final List<Phase> IN_LATENTS =
      PHASES.stream()
          .map(
              phase ->
                  phase.id().equals("pickTime")
                      ? new Phase(phase.id(), List.of("picture", "latents", "time"), 1)
                      : new Phase(phase.id(), phase.parts(), 1))
          .toList();

  private DenoisingScenes() {}

  /**
   * Everything up to the comparison.
   *
   * @param output what the network said, without variances
   */
  static void show(LearningStep step, DiffusionModel model, Noisy noisy, Tensor output) {
    Tape tape = step.tape();
    // A decoder that draws what is seen has no part in what is learnt.
    tape.mode(false);
    step.saw("picture", step.batch());
    if (model.inLatents()) {
      step.saw("latents", noisy.clean());
    }
    Tensor times = tape.take(noisy.times().length, 1);
    for (int row = 0; row < noisy.times().length; row++) {
      times.set(row, (float) noisy.times()[row]);
    }
    step.saw("time", times);
    step.phase("pickTime");
    step.saw("addedNoise", noisy.noise());
    step.saw("noised", model.outside(tape, noisy.states()));
    step.phase("addNoise");
    Tensor noise = noisy.guessedNoise(tape, model.target(), output);
    step.saw("predictedNoise", noise);
    Tensor clean = noisy.guessedClean(tape, model.target(), output);
    step.saw("predictedClean", model.outside(tape, clean));
    step.phase("predict");
    Tensor difference = tape.take(noise.shape());
    Elementwise.combine(noise, noisy.noise(), -1, difference);
    step.saw("noiseDifference", difference);
    step.phase("compareNoise");
    tape.mode(true);
  }
}
