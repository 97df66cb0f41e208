package latentlab.engine.data;

import latentlab.engine.spec.DataInfo;

/**
 * MNIST: handwritten digits, 28 x 28, in their official split (LeCun, Bottou, Bengio and Haffner
 * 1998, "Gradient-based learning applied to document recognition"). The last 5,000 digits of the
 * training file are the validation split.
 */
final class Mnist {
  static final Source SOURCE =
      new IdxPictures(
          new DataInfo("mnist", DataInfo.Kind.PICTURES, 1, 28, 28, 55_000, 5_000, 10_000, 10));

  private Mnist() {}
}
