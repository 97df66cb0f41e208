package latentlab.ui.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** The frames of a film of the window, made smaller as they come in. */
final class Reel {
  private final int width;
  private final List<int[]> frames = new ArrayList<>();

  /**
   * @param width of a frame, in pixels; at most that of the window
   */
  Reel(int width) {
    this.width = width;
  }

  /** Adds the window as it is; all are equally large. */
  void add(Image image) {
    int across = (int) image.getWidth();
    int down = (int) image.getHeight();
    int[] argb = new int[across * down];
    image
        .getPixelReader()
        .getPixels(0, 0, across, down, PixelFormat.getIntArgbInstance(), argb, 0, across);
    int height = (int) Math.round((double) down * width / across);
    frames.add(shrunk(argb, across, down, width, height));
  }

  /** Each 0xRRGGBB, row by row. */
  List<int[]> frames() {
    return List.copyOf(frames);
  }

  /** Every new pixel is the mean of what it covers: nothing flickers or is left out. */
  static int[] shrunk(int[] argb, int across, int down, int width, int height) {
    double[] sideways = new double[3 * width * down];
    double step = (double) across / width;
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < width; x++) {
        for (int from = (int) (x * step); from < Math.min(across, (x + 1) * step); from++) {
          double share = covered(from, x * step, (x + 1) * step) / step;
          for (int channel = 0; channel < 3; channel++) {
            sideways[3 * (y * width + x) + channel] +=
                share * channel(argb[y * across + from], channel);
          }
        }
      }
    }
    double stepDown = (double) down / height;
    int[] small = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double[] sums = new double[3];
        for (int from = (int) (y * stepDown); from < Math.min(down, (y + 1) * stepDown); from++) {
          double share = covered(from, y * stepDown, (y + 1) * stepDown) / stepDown;
          for (int channel = 0; channel < 3; channel++) {
            sums[channel] += share * sideways[3 * (from * width + x) + channel];
          }
        }
        small[y * width + x] =
            (int) Math.round(sums[0]) << 16
                | (int) Math.round(sums[1]) << 8
                | (int) Math.round(sums[2]);
      }
    }
    return small;
  }

  /** How much of one old pixel lies between two borders. */
  private static double covered(int pixel, double from, double to) {
    return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
  }

  private static int channel(int argb, int channel) {
    return argb >> (16 - 8 * channel) & 0xff;
  }
}
