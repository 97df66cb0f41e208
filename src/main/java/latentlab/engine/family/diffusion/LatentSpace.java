package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * The grid of latents that an autoencoder has for pictures, in deviations. What is inside of a
 * picture are the means of its posterior; what is outside of a grid is what the decoder draws of
 * it, also of a noisy one.
 *
 * @param data the pictures
 */
record LatentSpace(GridCoder coder, LatentScale scale, DataInfo data) implements Space {
  /** So many deviations from the mean lie latents of the data at the most. */
  private static final double LIMIT = 5;

  @Override
  public Shape state() {
    return coder.grid();
  }

  @Override
  public double limit() {
    return LIMIT;
  }

  @Override
  public Tensor inside(Tape tape, Tensor examples) {
    return scale.standardised(tape, coder.encode(tape, examples).mean().value());
  }

  @Override
  public Tensor outside(Tape tape, Tensor states) {
    Tensor latents = scale.raw(tape, states);
    return GridCoder.held(tape, coder.decode(tape, tape.constant(latents)).value());
  }

  /** The maps of the grid side by side in rows, as large as fit into a picture; 0 beside them. */
  @Override
  public Tensor laidOut(Tape tape, Tensor noise) {
    Shape grid = coder.grid();
    int count = noise.shape().at(0);
    Tensor pictures = tape.take(count, data.channels(), data.height(), data.width());
    int columns = (int) Math.ceil(Math.sqrt(grid.at(0)));
    int cells = grid.at(1) * grid.at(2);
    for (int i = 0; i < pictures.size(); i++) {
      int x = i % data.width() * columns;
      int y = i / data.width() % data.height() * columns;
      int map = y / data.height() * columns + x / data.width();
      int row = y % data.height() * grid.at(1) / data.height();
      int column = x % data.width() * grid.at(2) / data.width();
      int start = i / data.size() * grid.size() + map * cells;
      boolean there = map < grid.at(0);
      pictures.set(i, there ? noise.get(start + row * grid.at(2) + column) : 0);
    }
    return pictures;
  }

  /** A cell is known where all pixels of its square are, in all maps. */
  @Override
  public boolean[] known(boolean[] numbers) {
    Shape grid = coder.grid();
    int cells = grid.at(1) * grid.at(2);
    boolean[] unknown = new boolean[cells];
    boolean something = false;
    for (int i = 0; i < numbers.length; i++) {
      int row = i / data.width() % data.height() * grid.at(1) / data.height();
      int column = i % data.width() * grid.at(2) / data.width();
      unknown[row * grid.at(2) + column] |= !numbers[i];
      something |= numbers[i];
    }
    boolean[] known = new boolean[grid.size()];
    boolean some = false;
    for (int i = 0; i < known.length; i++) {
      known[i] = !unknown[i % cells];
      some |= known[i];
    }
    if (something && !some) {
      throw new BadInput(
          "error.latentDiffusion.mask", data.height() / grid.at(1), data.width() / grid.at(2));
    }
    return known;
  }
}
