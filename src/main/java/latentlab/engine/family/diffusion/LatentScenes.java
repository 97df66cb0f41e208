package latentlab.engine.family.diffusion;

import java.util.List;
import java.util.stream.Stream;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.spec.Phase;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;

/** Shows the acts of a training step of the autoencoder; then come those of the diffusion. */
final class LatentScenes {
  static final List<Phase> PHASES =
      Stream.concat(
              Stream.of(
                  new Phase("encode", List.of("picture", "gridMean")),
                  new Phase("sample", List.of("gridDrawn")),
                  new Phase("decode", List.of("reconstruction")),
                  new Phase("compare", List.of("difference")),
                  new Phase("gradients", List.of("gridGradient"))),
              DenoisingScenes.IN_LATENTS.stream())
          .toList();

  private LatentScenes() {}

  /** Everything up to the comparison. */
  static void show(LearningStep step, GridCoder.Heads heads, Variable drawn, Tensor output) {
    Tape tape = step.tape();
    step.saw("picture", step.batch());
    step.saw("gridMean", heads.mean().value());
    step.phase("encode");
    step.saw("gridDrawn", drawn.value());
    step.phase("sample");
    Tensor pictures = GridCoder.held(tape, output);
    step.saw("reconstruction", pictures);
    step.phase("decode");
    Tensor difference = tape.take(pictures.shape());
    Elementwise.combine(step.batch(), pictures, -1, difference);
    step.saw("difference", difference);
    step.phase("compare");
  }

  /** What came back to the latents, once it has. */
  static void showGradient(LearningStep step, Variable drawn) {
    step.saw("gridGradient", drawn.gradient());
    step.phase("gradients");
  }
}
