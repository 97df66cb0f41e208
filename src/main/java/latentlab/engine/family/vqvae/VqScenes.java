package latentlab.engine.family.vqvae;

import java.util.List;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
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

  /**
   * A step of the prior.
   *
   * @param codes [batch][cells of the first grid, then those of the second]
   * @param surprises for each grid [batch, its cells], in nats
   */
  static void showPrior(
      LearningStep step, List<CodeGrid> grids, int[][] codes, List<Variable> surprises) {
    Tape tape = step.tape();
    step.saw("picture", step.batch());
    int from = 0;
    for (CodeGrid grid : grids) {
      Tensor seen = tape.take(codes.length, 1, grid.height, grid.width);
      for (int i = 0; i < seen.size(); i++) {
        seen.set(i, codes[i / grid.cells()][from + i % grid.cells()]);
      }
      step.saw(grid.name.grid, seen);
      from += grid.cells();
    }
    step.phase("lookUp");
    for (int level = 0; level < grids.size(); level++) {
      Tensor nats = surprises.get(level).value();
      Tensor chances = tape.take(codes.length, 1, grids.get(level).height, grids.get(level).width);
      for (int i = 0; i < chances.size(); i++) {
        chances.set(i, (float) Math.exp(-nats.get(i)));
      }
      step.saw(grids.get(level).name.chance, chances);
    }
    step.phase("guess");
    for (int level = 0; level < grids.size(); level++) {
      CodeGrid grid = grids.get(level);
      Tensor nats = surprises.get(level).value();
      step.saw(grid.name.surprise, nats.reshape(codes.length, 1, grid.height, grid.width));
    }
    step.phase("surprise");
  }

  /** What came back past the codes, once it has. */
  static void showGradients(LearningStep step, VqVaeModel.Pass pass) {
    for (CodeGrid.Coded level : pass.coded()) {
      step.saw(level.grid().name.gradient, level.encoded().gradient());
    }
    step.phase("gradients");
  }
}
