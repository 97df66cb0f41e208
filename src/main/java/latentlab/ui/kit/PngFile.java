package latentlab.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javax.imageio.ImageIO;

/** Writes an image to a PNG file, enlarged by a whole factor so that its pixels stay squares. */
public final class PngFile {
  private PngFile() {}

  public static void write(Image image, int factor, Path file) throws IOException {
    PixelReader pixels = image.getPixelReader();
    int width = (int) image.getWidth() * factor;
    int height = (int) image.getHeight() * factor;
    BufferedImage enlarged = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        enlarged.setRGB(x, y, pixels.getArgb(x / factor, y / factor));
      }
    }
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(enlarged, "png", out);
    }
  }
}
