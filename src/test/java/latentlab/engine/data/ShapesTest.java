package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes against the geometry of their definitions, measured on the pixels. */
class ShapesTest {
  private static final int SQUARE = 0;
  private static final int ELLIPSE = 1;
  private static final int HEART = 2;
  private static final int LARGEST = 5;
  private static final ShapeSprites SMALL = new ShapeSprites(32);
  private static final ShapeSprites LARGE = new ShapeSprites(64);

  private static boolean[][] picture(int side, int... values) {
    byte[] pixels = (side == 32 ? SMALL : LARGE).paint(values);
    boolean[][] white = new boolean[side][side];
    for (int i = 0; i < pixels.length; i++) {
      assertTrue(pixels[i] == 0 || pixels[i] == (byte) 255, "black or white");
      white[i / side][i % side] = pixels[i] != 0;
    }
    return white;
  }

  /** How many pixels are white, and their mean place. */
  private record Ink(int area, double x, double y) {
    static Ink of(boolean[][] white) {
      int area = 0;
      double x = 0;
      double y = 0;
      for (int row = 0; row < white.length; row++) {
        for (int column = 0; column < white.length; column++) {
          if (white[row][column]) {
            area++;
            x += column + 0.5;
            y += row + 0.5;
          }
        }
      }
      return new Ink(area, x / area, y / area);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64})
  void areasAreThoseOfTheirFormulas(int side) {
    // In units of the largest radius, which is a quarter of the picture and half a pixel.
    double unit = side / 4.0 + 0.5;
    double square = 4 * 0.68 * 0.68;
    double ellipse = Math.PI * 0.96 * 0.58;
    double heart = 3.66 * 0.73 * 0.73; // 3.66: of the curve (x² + y² - 1)³ = x² y³.
    double[] areas = {square, ellipse, heart};
    for (int shape = SQUARE; shape <= HEART; shape++) {
      for (int scale = 0; scale <= LARGEST; scale++) {
        double size = unit * (0.5 + 0.1 * scale);
        double expected = areas[shape] * size * size;
        int area = Ink.of(picture(side, shape, scale, 3, 2, 2)).area;
        // The rim is uncertain by a fraction of a pixel along its length.
        assertEquals(expected, area, 0.5 * 2 * Math.sqrt(Math.PI * expected), "shape " + shape);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64})
  void everyPlaceIsOnePixelBesideTheLastAndNothingIsCutOff(int side) {
    for (int shape = SQUARE; shape <= HEART; shape++) {
      Ink start = Ink.of(picture(side, shape, LARGEST, 7, 0, 0));
      int last = side / 2 - 1;
      Ink end = Ink.of(picture(side, shape, LARGEST, 7, last, last));
      assertEquals(start.area, end.area);
      assertEquals(start.x + last, end.x, 1e-9);
      assertEquals(start.y + last, end.y, 1e-9);
      Ink across = Ink.of(picture(side, shape, LARGEST, 7, 4, 0));
      assertEquals(start.x + 4, across.x, 1e-9);
      assertEquals(start.y, across.y, 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8})
  void aQuarterTurnBringsASquareBackAndAHalfTurnAnEllipse(int rotation) {
    for (int turn = 10; turn < 40; turn += 10) {
      assertAlike(
          picture(64, SQUARE, LARGEST, rotation, 5, 5),
          picture(64, SQUARE, LARGEST, (rotation + turn) % 40, 5, 5));
    }
    boolean[][] ellipse = picture(64, ELLIPSE, LARGEST, rotation, 5, 5);
    assertAlike(ellipse, picture(64, ELLIPSE, LARGEST, rotation + 20, 5, 5));
    assertTrue(differing(ellipse, picture(64, ELLIPSE, LARGEST, rotation + 10, 5, 5)) > 200);
    boolean[][] heart = picture(64, HEART, LARGEST, rotation, 5, 5);
    assertTrue(differing(heart, picture(64, HEART, LARGEST, rotation + 20, 5, 5)) > 50);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 64})
  void aHeartIsSymmetricAndStandsOnItsPoint(int side) {
    boolean[][] heart = picture(side, HEART, LARGEST, 0, 0, 0);
    int width = side / 2 + 1;
    for (int row = 0; row < width; row++) {
      for (int column = 0; column < width; column++) {
        assertEquals(heart[row][column], heart[row][width - 1 - column]);
      }
    }
    Ink ink = Ink.of(heart);
    assertTrue(ink.y < width / 2.0 - 0.3, "more of it lies above its middle than below");
  }

  private static void assertAlike(boolean[][] one, boolean[][] other) {
    // Rounding of the rotation may tip a sample that lies exactly on the rim.
    assertArrayEquals(new int[] {0}, new int[] {differing(one, other) / 5});
  }

  private static int differing(boolean[][] one, boolean[][] other) {
    int differing = 0;
    for (int row = 0; row < one.length; row++) {
      for (int column = 0; column < one.length; column++) {
        differing += one[row][column] == other[row][column] ? 0 : 1;
      }
    }
    return differing;
  }
}
