package latentlab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import latentlab.engine.spec.Pictures;
import org.junit.jupiter.api.Test;

class PicturePairsTest {
  private static Pictures pixels(float... values) {
    return new Pictures(values.length, 1, 1, 1, values);
  }

  @Test
  void putsEachLowerPictureBelowItsUpperOne() {
    Pictures rows = PicturePairs.rows(pixels(1, 2, 3), pixels(4, 5, 6), 2);
    assertArrayEquals(new float[] {1, 2, 4, 5, 3, 0, 6, 0}, rows.values());
    assertEquals(8, rows.count());
  }

  @Test
  void growsSquareOnceTenInARowAreNotEnough() {
    assertEquals(3, PicturePairs.columns(pixels(new float[3])));
    assertEquals(10, PicturePairs.columns(pixels(new float[64])));
    assertEquals(20, PicturePairs.columns(pixels(new float[400])));
  }

  @Test
  void leavesNoGapsAmongPoints() {
    Pictures points = new Pictures(30, 2, 1, 1, new float[60]);
    assertEquals(30, PicturePairs.columns(points));
    assertEquals(60, PicturePairs.rows(points, points, 30).count());
  }
}
