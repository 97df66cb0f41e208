package latentlab.engine.data;

import java.util.List;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;

/**
 * White squares, ellipses and hearts on black, each drawn from five causes: after dSprites (Matthey
 * et al. 2017, github.com/deepmind/dsprites-dataset), with pictures of our own. What made a picture
 * is known, so it can be measured whether a latent space found it.
 *
 * <p>The class is the shape. Six scales go from half to full size, 40 rotations make a full turn,
 * and every place is one pixel beside the last: 16 x 16 of them in the pictures of 32 pixels, 32 x
 * 32 in those of 64. Pixels are 0 or 1.
 *
 * <p>As in dSprites, shapes that are symmetric look the same at several rotations, a square at four
 * and an ellipse at two. No latent space can tell those apart, so no code of the rotation reaches
 * its full information; and although no combination of values is in two splits, some pictures are.
 */
final class Shapes {
  static final Source SMALL = source("shapes", 32);
  static final Source LARGE = source("shapes64", 64);

  static final int SCALES = 6;
  static final int ROTATIONS = 40;

  private Shapes() {}

  private static Source source(String id, int side) {
    List<Factor> factors =
        List.of(
            new Factor("shape", Shape.values().length, false),
            new Factor("scale", SCALES, true),
            new Factor("rotation", ROTATIONS, true),
            new Factor("x", side / 2, true),
            new Factor("y", side / 2, true));
    DataInfo info =
        new DataInfo(
            id,
            DataInfo.Kind.PICTURES,
            1,
            side,
            side,
            40_000,
            2_000,
            10_000,
            Shape.values().length,
            factors);
    return new DrawnPictures(info, () -> new ShapeSprites(side), false);
  }

  /** The outlines, of about the same area, all within the circle of radius 1; y points down. */
  enum Shape {
    SQUARE {
      @Override
      boolean holds(double x, double y) {
        return Math.abs(x) <= 0.68 && Math.abs(y) <= 0.68;
      }
    },
    ELLIPSE {
      @Override
      boolean holds(double x, double y) {
        double across = x / 0.96;
        double down = y / 0.58;
        return across * across + down * down <= 1;
      }
    },
    /** The sextic (x² + y² - 1)³ = x² y³, scaled and moved until its box is in the middle. */
    HEART {
      @Override
      boolean holds(double x, double y) {
        double across = x / 0.73;
        double up = 0.12 - y / 0.73;
        double rim = across * across + up * up - 1;
        return rim * rim * rim <= across * across * up * up * up;
      }
    };

    abstract boolean holds(double x, double y);
  }
}
