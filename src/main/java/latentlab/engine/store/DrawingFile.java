package latentlab.engine.store;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.ParamSpec.Drawing;

/**
 * A drawing for a setting, read from a picture file of any size. Ink is what differs from the
 * ground: dark on a bright picture, bright on a dark one; whether it is bright the pixels of the
 * rim say. Transparent pixels are ground.
 */
public final class DrawingFile {
  private static final double WHITE = 255;

  /** Ink fainter than this share is taken for paper: scans are never quite white. */
  private static final double PAPER = 0.1;

  private DrawingFile() {}

  /**
   * The text of a {@link Drawing} setting.
   *
   * @throws BadInput where there is no such file, or no picture in it
   */
  public static String digits(Path file) {
    BufferedImage picture = read(file);
    double[][] light = new double[picture.getHeight()][picture.getWidth()];
    for (int y = 0; y < light.length; y++) {
      for (int x = 0; x < light[y].length; x++) {
        light[y][x] = light(picture.getRGB(x, y));
      }
    }
    boolean bright = rim(light) >= 0.5;
    float[] ink = new float[Drawing.SIDE * Drawing.SIDE];
    for (int cell = 0; cell < ink.length; cell++) {
      double mean = mean(light, cell / Drawing.SIDE, cell % Drawing.SIDE);
      double share = bright ? 1 - mean : mean;
      ink[cell] = share < PAPER ? 0 : (float) share;
    }
    return Drawing.digits(ink);
  }

  private static BufferedImage read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput("error.file.drawing.missing", file);
    }
    try {
      BufferedImage picture = ImageIO.read(file.toFile());
      if (picture != null) {
        return picture;
      }
    } catch (IOException damaged) {
      // Said below: to a person it is the same as a file of another kind.
    }
    throw new BadInput("error.file.drawing.unreadable", file);
  }

  /** From 0 (black) to 1 (white) on white paper, by the weights of Rec. 601. */
  private static double light(int argb) {
    double opacity = (argb >>> 24) / WHITE;
    double grey = 0.299 * (argb >> 16 & 0xFF) + 0.587 * (argb >> 8 & 0xFF) + 0.114 * (argb & 0xFF);
    return opacity * grey / WHITE + 1 - opacity;
  }

  private static double rim(double[][] light) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < light.length; y++) {
      for (int x = 0; x < light[y].length; x++) {
        if (y == 0 || x == 0 || y == light.length - 1 || x == light[y].length - 1) {
          sum += light[y][x];
          count++;
        }
      }
    }
    return sum / count;
  }

  /** The mean over the pixels of a cell; of the nearest where the picture is smaller than that. */
  private static double mean(double[][] light, int row, int column) {
    int top = row * light.length / Drawing.SIDE;
    int bottom = Math.max(top + 1, (row + 1) * light.length / Drawing.SIDE);
    int left = column * light[0].length / Drawing.SIDE;
    int right = Math.max(left + 1, (column + 1) * light[0].length / Drawing.SIDE);
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += light[y][x];
      }
    }
    return sum / ((bottom - top) * (right - left));
  }
}
