package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Lays out what a convolution sees at each place of one example as a column, so that the
 * convolution becomes a matrix product ("im2col", Chellapilla et al. 2006). One example at a time
 * stays in the core's own cache.
 */
final class Patches {
  private final int channels;
  private final int height;
  private final int width;
  private final int kernel;
  private final int stride;
  private final int padding;
  private final int down;
  private final int across;

  /**
   * @param maps [batch, channels, height, width], which a square kernel is moved over
   */
  Patches(Shape maps, int kernel, int stride, int padding) {
    this.channels = maps.at(1);
    this.height = maps.at(2);
    this.width = maps.at(3);
    this.kernel = kernel;
    this.stride = stride;
    this.padding = padding;
    this.down = Convolve.extent(height, kernel, stride, padding);
    this.across = Convolve.extent(width, kernel, stride, padding);
  }

  /** Numbers in a column: channels kernel². */
  int rows() {
    return channels * kernel * kernel;
  }

  /** Columns: places of the kernel. */
  int places() {
    return down * across;
  }

  /** Floats of one example's patches, in whole paddings. */
  int room() {
    return Lanes.padded(rows() * places());
  }

  /**
   * patches[(channel, ky, kx), (oy, ox)] = x[example, channel, stride oy + ky - padding, stride ox
   * + kx - padding], zero outside.
   *
   * @param at where in patches the first one goes
   */
  void gather(Tensor x, int example, Tensor patches, int at) {
    MemorySegment in = x.memory();
    MemorySegment out = patches.memory();
    int to = at;
    for (int row = 0; row < rows(); row++) {
      int kx = row % kernel - padding;
      int ky = row / kernel % kernel - padding;
      int map = (example * channels + row / (kernel * kernel)) * height;
      int first = first(kx);
      int last = last(kx);
      for (int oy = 0; oy < down; oy++, to += across) {
        int y = stride * oy + ky;
        if (y < 0 || y >= height) {
          zero(out, to, to + across);
          continue;
        }
        zero(out, to, to + first);
        int from = (map + y) * width + kx;
        for (int ox = first; ox < last; ox++) {
          float value = in.getAtIndex(ValueLayout.JAVA_FLOAT, from + stride * ox);
          out.setAtIndex(ValueLayout.JAVA_FLOAT, to + ox, value);
        }
        zero(out, to + last, to + across);
      }
    }
  }

  /**
   * The other way: each map of the example becomes the sum of all patches, each laid where it was
   * seen.
   */
  void scatter(Tensor patches, int at, Tensor x, int example) {
    MemorySegment in = patches.memory();
    MemorySegment out = x.memory();
    int from = at;
    for (int row = 0; row < rows(); row++) {
      int kx = row % kernel - padding;
      int ky = row / kernel % kernel - padding;
      int channel = row / (kernel * kernel);
      int map = (example * channels + channel) * height;
      if (row % (kernel * kernel) == 0) {
        zero(out, map * width, (map + height) * width);
      }
      int first = first(kx);
      int last = last(kx);
      for (int oy = 0; oy < down; oy++, from += across) {
        int y = stride * oy + ky;
        if (y < 0 || y >= height) {
          continue;
        }
        int to = (map + y) * width + kx;
        for (int ox = first; ox < last; ox++) {
          int i = to + stride * ox;
          float sum =
              out.getAtIndex(ValueLayout.JAVA_FLOAT, i)
                  + in.getAtIndex(ValueLayout.JAVA_FLOAT, from + ox);
          out.setAtIndex(ValueLayout.JAVA_FLOAT, i, sum);
        }
      }
    }
  }

  /** The first place across whose number lies inside the map, for this column of the kernel. */
  private int first(int kx) {
    return Math.min(across, Math.max(0, Math.ceilDiv(-kx, stride)));
  }

  /** The place behind the last one that lies inside. */
  private int last(int kx) {
    return Math.max(first(kx), Math.min(across, Math.floorDiv(width - 1 - kx, stride) + 1));
  }

  private static void zero(MemorySegment out, int from, int to) {
    for (int i = from; i < to; i++) {
      out.setAtIndex(ValueLayout.JAVA_FLOAT, i, 0);
    }
  }
}
