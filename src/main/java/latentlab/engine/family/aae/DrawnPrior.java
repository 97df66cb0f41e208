package latentlab.engine.family.aae;

import java.util.Arrays;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * A prior that somebody drew: a cell of the drawing is as likely as it has ink, and within a cell
 * every place is equally likely. The drawing reaches from -{@link #EXTENT} to {@link #EXTENT} in
 * both directions, its top row is the highest.
 */
final class DrawnPrior implements LatentPrior {
  private static final int SIDE = ParamSpec.Drawing.SIDE;

  /** The ink of all cells up to each, inclusive. */
  private final double[] upTo = new double[SIDE * SIDE];

  /**
   * @param ink of SIDE x SIDE cells, row by row from the top
   * @throws BadInput where there is none
   */
  DrawnPrior(float[] ink) {
    double sum = 0;
    for (int cell = 0; cell < upTo.length; cell++) {
      sum += ink[cell];
      upTo[cell] = sum;
    }
    if (sum == 0) {
      throw new BadInput("error.aae.noInk");
    }
  }

  @Override
  public void fill(Tensor codes, RandomStream noise) {
    double side = 2 * EXTENT / SIDE;
    int count = codes.shape().at(0);
    for (int row = 0; row < count; row++) {
      int cell = cell(noise.nextDouble() * upTo[upTo.length - 1]);
      double x = cell % SIDE + noise.nextDouble();
      double y = cell / SIDE + noise.nextDouble();
      codes.set(2 * row, (float) (-EXTENT + side * x));
      codes.set(2 * row + 1, (float) (EXTENT - side * y));
    }
  }

  /** The first cell up to which there is more ink than this. */
  private int cell(double ink) {
    int found = Arrays.binarySearch(upTo, Math.nextUp(ink));
    int cell = found >= 0 ? found : -found - 1;
    while (cell > 0 && upTo[cell - 1] > ink) {
      cell--;
    }
    return cell;
  }
}
