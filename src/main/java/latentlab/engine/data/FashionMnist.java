package latentlab.engine.data;

import latentlab.engine.spec.DataInfo;

/**
 * Fashion-MNIST: ten kinds of clothing, 28 x 28, made to replace the digits one for one (Xiao,
 * Rasul and Vollgraf 2017, arXiv:1708.07747).
 *
 * <p>The split is our own, not the official one: of each class the first 6,000 pictures are for
 * learning and the last 1,000 for testing, and the classes take turns. Figures are therefore not
 * comparable to the last digit with published ones.
 */
final class FashionMnist {
  static final Source SOURCE =
      new IdxPictures(
          new DataInfo(
              "fashion-mnist", DataInfo.Kind.PICTURES, 1, 28, 28, 55_000, 5_000, 10_000, 10));

  private FashionMnist() {}
}
