package latentlab.engine.family.vqvae;

import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;

/** Shows the acts of a training step to whoever watches. */
final class VqScenes {
  private VqScenes() {}

  /** Everything up to the comparison. */
  static void show(LearningStep step, VqVaeModel.Pass pass, Tensor pictures) {
    Tape tape = step.tape();
    step.saw("picture", step.batch());
    for (CodeGrid.Coded level : pass.coded()) {
      step.saw(level.grid().name.encoded, level.encoded().value());
    }
    step.phase("encode");
    for (CodeGrid.Coded level : pass.coded()) {
      step.saw(level.grid().name.grid, grid(tape, level));
      step.saw(level.grid().name.quantised, level.maps().value());
    }
    step.phase("snap");
    step.saw("reconstruction", pictures);
    step.phase("decode");
    Tensor difference = tape.take(pictures.shape());
    Elementwise.combine(step.batch(), pictures, -1, difference);
    step.saw("difference", difference);
    step.phase("compare");
  }

  /** [batch, 1, height, width], codes as numbers. */
  private static Tensor grid(Tape tape, CodeGrid.Coded level) {
    int[] codes = level.codes();
    int batch = codes.length / level.grid().cells();
    Tensor grid = tape.take(batch, 1, level.grid().height, level.grid().width);
    for (int i = 0; i < codes.length; i++) {
      grid.set(i, codes[i]);
    }
    return grid;
  }

  /** What came back past the codes, once it has. */
  static void showGradients(LearningStep step, VqVaeModel.Pass pass) {
    for (CodeGrid.Coded level : pass.coded()) {
      step.saw(level.grid().name.gradient, level.encoded().gradient());
    }
    step.phase("gradients");
  }
}
