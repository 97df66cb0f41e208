package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * The numbers of the examples, brought to the size of the noise: pictures go from -1 to 1, points
 * are about as wide as a standard Gaussian.
 *
 * @param centre the number of the data that is 0 inside
 * @param scale how much of the data's scale is 1 inside
 */
record DataSpace(Shape state, double limit, double centre, double scale) implements Space {
  /** Pictures lie within this inside. */
  private static final double PICTURE_LIMIT = 1;

  /** Points of the plane within this: twice as far outside, where sets reach about to 4. */
  private static final double POINT_LIMIT = 2.5;

  static DataSpace of(DataInfo data) {
    Shape state = Shape.of(data.channels(), data.height(), data.width());
    return data.kind() == DataInfo.Kind.PICTURES
        ? new DataSpace(state, PICTURE_LIMIT, 0.5, 0.5)
        : new DataSpace(state, POINT_LIMIT, 0, 2);
  }

  @Override
  public Tensor inside(Tape tape, Tensor examples) {
    Tensor inside = tape.take(examples.shape());
    Elementwise.affine(examples, (float) (1 / scale), (float) (-centre / scale), inside);
    return inside;
  }

  @Override
  public Tensor outside(Tape tape, Tensor states) {
    Tensor outside = tape.take(states.shape());
    Elementwise.affine(states, (float) scale, (float) centre, outside);
    return outside;
  }

  @Override
  public Tensor laidOut(Tape tape, Tensor noise) {
    return noise;
  }

  @Override
  public boolean[] known(boolean[] numbers) {
    return numbers;
  }
}
