package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureGridFileTest {
  @TempDir private Path folder;

  @Test
  void greyPicturesStandInReadingOrderWithALineBetween() throws IOException {
    // Three pictures of 1 x 2 pixels, two in a row.
    Pictures pictures = new Pictures(3, 1, 1, 2, new float[] {0, 1, 0.5f, 0.2f, 7, Float.NaN});
    BufferedImage image = written(pictures, 2, 1);
    assertEquals(1, image.getRaster().getNumBands());
    assertArrayEquals(new int[] {0, 255, 0, 128, 51}, row(image, 0, 0));
    assertArrayEquals(new int[] {0, 0, 0, 0, 0}, row(image, 1, 0));
    assertArrayEquals(new int[] {255, 0, 0, 0, 0}, row(image, 2, 0));
    assertEquals(3, image.getHeight());
  }

  @Test
  void everyPixelBecomesAWholeSquare() throws IOException {
    BufferedImage image = written(new Pictures(1, 1, 1, 2, new float[] {1, 0.2f}), 5, 3);
    assertEquals(6, image.getWidth());
    assertEquals(3, image.getHeight());
    for (int y = 0; y < 3; y++) {
      assertArrayEquals(new int[] {255, 255, 255, 51, 51, 51}, row(image, y, 0));
    }
  }

  @Test
  void colourPicturesKeepTheirChannels() throws IOException {
    Pictures pictures = new Pictures(1, 3, 1, 2, new float[] {1, 0, 0.2f, 0.4f, 0, 1});
    BufferedImage image = written(pictures, 1, 1);
    assertEquals(0xff3300, image.getRGB(0, 0) & 0xffffff);
    assertEquals(0x0066ff, image.getRGB(1, 0) & 0xffffff);
  }

  @Test
  void pointsAreAScatterPlotWithYUpwards() throws IOException {
    Pictures points = new Pictures(3, 2, 1, 1, new float[] {-4, 4, -4, 4, 99, 0});
    BufferedImage image = written(points, 1, 1);
    int light = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRaster().getSample(x, y, 0) > 0) {
          light++;
          assertTrue(x < image.getWidth() / 4 && y < image.getHeight() / 4);
          assertTrue(image.getRaster().getSample(x, y, 0) > 128, "two points are lighter than one");
        }
      }
    }
    assertEquals(1, light);
  }

  @Test
  void refusesWhatIsNoPicture() {
    Pictures strange = new Pictures(1, 5, 1, 1, new float[5]);
    Pictures none = new Pictures(0, 1, 1, 1, new float[0]);
    Path file = folder.resolve("grid.png");
    assertThrows(IllegalArgumentException.class, () -> PictureGridFile.write(file, strange));
    assertThrows(IllegalArgumentException.class, () -> PictureGridFile.write(file, none));
  }

  @Test
  void saysWhichFileCannotBeWritten() {
    Pictures one = new Pictures(1, 1, 1, 1, new float[1]);
    Path nowhere = folder.resolve("no/such/folder/grid.png");
    BadInput refused = assertThrows(BadInput.class, () -> PictureGridFile.write(nowhere, one));
    assertEquals("error.file.unwritable", refused.key());
  }

  private BufferedImage written(Pictures pictures, int columns, int scale) throws IOException {
    Path file = folder.resolve("grid.png");
    PictureGridFile.write(file, pictures, columns, scale);
    return ImageIO.read(file.toFile());
  }

  private static int[] row(BufferedImage image, int y, int band) {
    return image.getRaster().getSamples(0, y, image.getWidth(), 1, band, (int[]) null);
  }
}
