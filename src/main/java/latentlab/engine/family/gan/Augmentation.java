package latentlab.engine.family.gan;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.AffineMaps;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * Random affine maps through which the discriminator sees pictures, real and made ones alike, so
 * that it learns what stays the same under them while the generator still draws pictures as they
 * are (Zhao et al. 2020, arXiv 2006.10738; Karras et al. 2020, arXiv 2006.06676).
 *
 * <p>Only a share of the pictures is changed, each by numbers of a Gaussian: pictures that are seen
 * as they are keep the players from agreeing on ones that are turned themselves, or that lack what
 * the maps bring in anyway.
 */
final class Augmentation {
  /** Deviations, about as much as handwriting varies: of the angle in radians, */
  private static final double TURN = 0.15;

  /** of the slant, in pixels to the side for each pixel up, */
  private static final double SLANT = 0.25;

  /** of the logarithm of both factors of size, */
  private static final double STRETCH = 0.1;

  /** and of the way in each direction, as a share of the width or the height. */
  private static final double SHIFT = 0.03;

  private static final float[] UNCHANGED = {1, 0, 0, 0, 1, 0};

  private Augmentation() {}

  /**
   * Draws maps.
   *
   * @param shape of the pictures, [batch, channels, height, width]
   * @param share of the pictures that are changed
   * @return six numbers for each, see {@link AffineMaps}
   */
  static float[] draw(Tape tape, Shape shape, double share, RandomStream random) {
    int batch = shape.at(0);
    Tensor numbers = tape.take(batch, AffineMaps.NUMBERS);
    random.fillNormal(numbers);
    float[] maps = numbers.toArray();
    for (int at = 0; at < maps.length; at += AffineMaps.NUMBERS) {
      if (random.nextDouble() >= share) {
        System.arraycopy(UNCHANGED, 0, maps, at, UNCHANGED.length);
        continue;
      }
      double angle = TURN * maps[at];
      double slant = SLANT * maps[at + 1];
      double wide = Math.exp(STRETCH * maps[at + 2]);
      double high = Math.exp(STRETCH * maps[at + 3]);
      double right = SHIFT * shape.at(3) * maps[at + 4];
      double down = SHIFT * shape.at(2) * maps[at + 5];
      maps[at] = (float) (wide * Math.cos(angle));
      maps[at + 1] = (float) (wide * slant - high * Math.sin(angle));
      maps[at + 2] = (float) right;
      maps[at + 3] = (float) (wide * Math.sin(angle));
      maps[at + 4] = (float) (high * Math.cos(angle));
      maps[at + 5] = (float) down;
    }
    return maps;
  }
}
