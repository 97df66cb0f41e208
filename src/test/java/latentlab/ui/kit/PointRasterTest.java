package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.spec.Pictures;
import org.junit.jupiter.api.Test;

class PointRasterTest {
  @Test
  void pointsLandWhereTheyBelongAndOutsideOnesAreLeftOut() {
    Pictures points = new Pictures(3, 2, 1, 1, new float[] {-3.99f, 3.99f, 3.9f, -3.9f, 99, 0});
    Pictures raster = PointRaster.of(points);
    int side = raster.width();
    assertTrue(raster.values()[0] > 0, "high and left is the first pixel");
    assertTrue(raster.values()[side * side - 1] > 0, "low and right is the last");
    int lit = 0;
    for (float value : raster.values()) {
      lit += value > 0 ? 1 : 0;
    }
    assertEquals(2, lit);
  }
}
