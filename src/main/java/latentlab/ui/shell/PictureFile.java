package latentlab.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Pixels that were taken on the FX thread and can be written as a PNG file on any other. */
public final class PictureFile {
  private final int width;
  private final int height;
  private final int[] argb;

  /** Copies the pixels of an image. */
  public PictureFile(Image image) {
    width = (int) image.getWidth();
    height = (int) image.getHeight();
    argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
  }

  /**
   * Writes them, making the folder where there is none.
   *
   * @throws UncheckedIOException where that cannot be done
   */
  public Path write(Path file) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      if (!ImageIO.write(picture, "png", file.toFile())) {
        throw new IOException("no PNG writer for " + file);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
