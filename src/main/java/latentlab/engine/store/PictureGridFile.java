package latentlab.engine.store;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.Pictures;

/**
 * Pictures as a PNG file: a grid in reading order for pictures, a scatter plot for points of the
 * plane.
 */
public final class PictureGridFile {
  /** The plot of points goes from minus to plus this in both directions. */
  private static final double PLOT_REACH = 5;

  private static final int PLOT_SIDE = 256;
  private static final int WHITE = 255;

  private PictureGridFile() {}

  /** Writes a grid about as wide as it is high, every pixel twice as large. */
  public static void write(Path file, Pictures pictures) {
    write(file, pictures, (int) Math.ceil(Math.sqrt(pictures.count())), 2);
  }

  /**
   * Writes a grid.
   *
   * @param columns pictures in a row; points have no rows
   * @param scale how many pixels wide and high every pixel becomes
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void write(Path file, Pictures pictures, int columns, int scale) {
    if (pictures.count() < 1 || columns < 1 || scale < 1) {
      throw new IllegalArgumentException(
          "%d pictures in %d columns at scale %d: each must be at least 1"
              .formatted(pictures.count(), columns, scale));
    }
    BufferedImage image =
        switch (pictures.channels()) {
          case 1, 3 -> grid(pictures, columns, scale);
          case 2 -> grid(plot(pictures), 1, scale);
          default ->
              throw new IllegalArgumentException("no picture has channels " + pictures.channels());
        };
    try (OutputStream out = Files.newOutputStream(file);
        MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", png);
    } catch (IOException unwritable) {
      throw FileErrors.unwritable(file, unwritable);
    }
  }

  /** Pictures side by side with a black line of one (scaled) pixel between them. */
  private static BufferedImage grid(Pictures pictures, int columns, int scale) {
    int across = Math.min(columns, pictures.count());
    int down = Math.ceilDiv(pictures.count(), columns);
    int type = pictures.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
    BufferedImage image =
        new BufferedImage(
            scale * (across * (pictures.width() + 1) - 1),
            scale * (down * (pictures.height() + 1) - 1),
            type);
    for (int i = 0; i < pictures.count(); i++) {
      int left = scale * (i % columns) * (pictures.width() + 1);
      int top = scale * (i / columns) * (pictures.height() + 1);
      paint(pictures, i, image.getRaster(), left, top, scale);
    }
    return image;
  }

  // Into the raster and not by colour: AWT would convert greys between colour spaces.
  private static void paint(
      Pictures pictures, int index, WritableRaster raster, int left, int top, int scale) {
    int[] block = new int[scale * scale];
    int next = index * pictures.size();
    for (int channel = 0; channel < pictures.channels(); channel++) {
      for (int y = 0; y < pictures.height(); y++) {
        for (int x = 0; x < pictures.width(); x++) {
          Arrays.fill(block, Math.round(WHITE * Math.clamp(pictures.values()[next++], 0, 1)));
          raster.setSamples(left + scale * x, top + scale * y, scale, scale, channel, block);
        }
      }
    }
  }

  /** Every point lightens its pixel by half of what is left to white; y points up. */
  static Pictures plot(Pictures points) {
    float[] plot = new float[PLOT_SIDE * PLOT_SIDE];
    for (int i = 0; i < points.count(); i++) {
      double x = (1 + points.values()[2 * i] / PLOT_REACH) / 2 * PLOT_SIDE;
      double y = (1 - points.values()[2 * i + 1] / PLOT_REACH) / 2 * PLOT_SIDE;
      if (x >= 0 && x < PLOT_SIDE && y >= 0 && y < PLOT_SIDE) {
        int pixel = ((int) y) * PLOT_SIDE + (int) x;
        plot[pixel] = (plot[pixel] + 1) / 2;
      }
    }
    return new Pictures(1, 1, PLOT_SIDE, PLOT_SIDE, plot);
  }
}
