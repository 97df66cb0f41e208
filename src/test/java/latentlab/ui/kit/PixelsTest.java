package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.IntBuffer;
import latentlab.engine.spec.Pictures;
import org.junit.jupiter.api.Test;

class PixelsTest {
  @Test
  void greyIsClampedAndNaNIsBlack() {
    Pictures grey = new Pictures(1, 1, 1, 4, new float[] {-1, Float.NaN, 0.5f, 9});
    int[] pixels = new int[4];
    GridPixels.paint(grey, GridShape.of(grey, 1, 0), pixels);
    assertArrayEquals(new int[] {0xFF000000, 0xFF000000, 0xFF808080, 0xFFFFFFFF}, pixels);
  }

  @Test
  void coloursStandInPlanes() {
    Pictures colour = new Pictures(1, 3, 1, 2, new float[] {1, 0, 0, 1, 0, 0.2f});
    int[] pixels = new int[2];
    GridPixels.paint(colour, GridShape.of(colour, 1, 0), pixels);
    assertArrayEquals(new int[] {0xFFFF0000, 0xFF00FF33}, pixels);
  }

  @Test
  void gapsAndMissingPicturesAreEmpty() {
    Pictures three = new Pictures(3, 1, 1, 1, new float[] {1, 1, 1});
    GridShape shape = GridShape.of(three, 2, 1);
    int[] pixels = new int[shape.pixelWidth() * shape.pixelHeight()];
    GridPixels.paint(three, shape, pixels);
    int white = 0xFFFFFFFF;
    assertArrayEquals(new int[] {white, 0, white, 0, 0, 0, white, 0, 0}, pixels);
    assertEquals(2, shape.at(0.5, 2.5));
    assertEquals(-1, shape.at(2.5, 2.5));
  }

  @Test
  void differencesGoFromOneColourOverZeroToTheOther() {
    Pictures signed = new Pictures(1, 1, 1, 3, new float[] {-1, 0, 0.5f});
    int[] pixels = new int[3];
    GridPixels.paintSigned(
        signed, GridShape.of(signed, 1, 0), 0xFF0000FF, 0xFF000000, 0xFFFF0000, pixels);
    assertArrayEquals(new int[] {0xFF0000FF, 0xFF000000, 0xFF800000}, pixels);
  }

  @Test
  void picturesGrowByWholeFactorsAndShrinkToFit() {
    assertEquals(9, PixelScale.fit(28, 28, 256, 300));
    assertEquals(0.5, PixelScale.fit(200, 100, 100, 100));
  }

  @Test
  void enlargingRepeatsEveryPixel() {
    IntBuffer target = IntBuffer.allocate(8);
    PixelScale.enlarge(new int[] {1, 2}, 2, 1, 2, target);
    assertArrayEquals(new int[] {1, 1, 2, 2, 1, 1, 2, 2}, target.array());
  }

  @Test
  void reducingAveragesTheAreaCovered() {
    IntBuffer target = IntBuffer.allocate(2);
    int[] row = {0xFF000000, 0xFFFFFFFF, 0xFF000000};
    PixelScale.reduce(row, 3, 1, target, 2, 1);
    // Each target pixel covers one black pixel and half the white one: 255 / 3.
    assertArrayEquals(new int[] {0xFF555555, 0xFF555555}, target.array());
  }

  @Test
  void everyShapeOfAPointCoversAboutTheSameArea() {
    for (PointShape shape : PointShape.values()) {
      double cover = 0;
      for (int part : shape.mask(6, 17)) {
        cover += part / 255.0;
      }
      assertEquals(85, cover, 35, shape.name());
    }
  }

  @Test
  void zoomingKeepsWhatIsUnderThePointer() {
    Viewport viewport = new Viewport();
    viewport.setSize(400, 200);
    viewport.setHome(-2, 2, -1, 1);
    double x = viewport.planeX(90);
    double y = viewport.planeY(30);
    viewport.zoom(3, 90, 30);
    assertEquals(x, viewport.planeX(90), 1e-9);
    assertEquals(y, viewport.planeY(30), 1e-9);
    viewport.reset();
    assertEquals(200, viewport.screenX(0), 1e-9);
  }
}
