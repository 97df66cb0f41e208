package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import latentlab.engine.spec.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailFileTest {
  @TempDir private Path folder;

  @Test
  void ninePicturesStandInReadingOrderWithSquarePixels() throws IOException {
    float[] values = new float[9 * 4];
    // Picture 5 has one white pixel, at its top right.
    values[5 * 4 + 1] = 1;
    Path file = folder.resolve("nine.png");
    ThumbnailFile.write(file, new Pictures(9, 1, 2, 2, values));
    int[] box = brightBox(ImageIO.read(file.toFile()));
    assertEquals(box[2] - box[0], box[3] - box[1], "a square: " + Arrays.toString(box));
    assertTrue(box[0] > 147 && box[1] > 73 && box[3] < 147, "right, middle row");
  }

  @Test
  void differencesAreBlueWhereTooDarkAndOrangeWhereTooBright() throws IOException {
    float[] grey = new float[3];
    Arrays.fill(grey, 0.5f);
    Path file = folder.resolve("pairs.png");
    ThumbnailFile.writePairs(
        file, new Pictures(3, 1, 1, 1, grey), new Pictures(3, 1, 1, 1, new float[] {0, 0.5f, 1}));
    BufferedImage picture = ImageIO.read(file.toFile());
    Color tooDark = new Color(picture.getRGB(44, 176));
    Color right = new Color(picture.getRGB(110, 176));
    Color tooBright = new Color(picture.getRGB(176, 176));
    assertTrue(tooDark.getBlue() > tooDark.getRed() + 40, tooDark.toString());
    assertEquals(Color.BLACK, right);
    assertTrue(tooBright.getRed() > tooBright.getBlue() + 40, tooBright.toString());
  }

  @Test
  void pointsHaveYUpwardsAndTheModelsLieOnTop() throws IOException {
    Path file = folder.resolve("points.png");
    ThumbnailFile.writePoints(
        file,
        new Pictures(2, 2, 1, 1, new float[] {-2, 2, 2, -2}),
        new Pictures(1, 2, 1, 1, new float[] {2, -2}));
    BufferedImage picture = ImageIO.read(file.toFile());
    int near = (int) (110 - 96 / 1.06);
    Color real = new Color(picture.getRGB(near, near));
    Color made = new Color(picture.getRGB(219 - near, 219 - near));
    assertTrue(real.getGreen() > real.getRed() + 30, real.toString());
    assertTrue(made.getRed() > made.getGreen() + 30, made.toString());
  }

  /** Left, top, right and bottom of the nearly white pixels. */
  private static int[] brightBox(BufferedImage picture) {
    int[] box = {220, 220, 0, 0};
    for (int y = 0; y < 220; y++) {
      for (int x = 0; x < 220; x++) {
        if ((picture.getRGB(x, y) & 0xff) > 200) {
          box[0] = Math.min(box[0], x);
          box[1] = Math.min(box[1], y);
          box[2] = Math.max(box[2], x);
          box[3] = Math.max(box[3], y);
        }
      }
    }
    return box;
  }
}
