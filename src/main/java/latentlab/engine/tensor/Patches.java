package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Lays out what a convolution sees at each place as a column, so that the convolution becomes a
 * matrix product ("im2col", Chellapilla et al. 2006).
 */
final class Patches {
  private Patches() {}

  /**
   * patches[n, (channel, ky, kx), (oy, ox)] = x[n, channel, stride oy + ky - padding, stride ox +
   * kx - padding], zero outside.
   *
   * @param x [batch, channels, height, width]
   * @param patches [batch, channels kernel², height' width']
   */
  static void gather(Tensor x, int kernel, int stride, int padding, Tensor patches) {
    int batch = x.shape().at(0);
    int channels = x.shape().at(1);
    int height = x.shape().at(2);
    int width = x.shape().at(3);
    int down = Convolve.extent(height, kernel, stride, padding);
    int across = Convolve.extent(width, kernel, stride, padding);
    MemorySegment in = x.memory();
    MemorySegment out = patches.memory();
    int rows = channels * kernel * kernel;
    Parallel.rows(
        batch * rows,
        down * across,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int kx = row % kernel - padding;
            int ky = row / kernel % kernel - padding;
            int map = row / (kernel * kernel) * height;
            for (int oy = 0; oy < down; oy++) {
              int y = stride * oy + ky;
              int start = (map + y) * width + kx;
              int at = (row * down + oy) * across;
              boolean inside = y >= 0 && y < height;
              for (int ox = 0; ox < across; ox++) {
                int column = stride * ox + kx;
                float value =
                    inside && column >= 0 && column < width
                        ? in.getAtIndex(ValueLayout.JAVA_FLOAT, start + stride * ox)
                        : 0;
                out.setAtIndex(ValueLayout.JAVA_FLOAT, at + ox, value);
              }
            }
          }
        });
  }

  /**
   * The other way: each map of x becomes the sum of all patches, each laid where it was seen.
   *
   * @param patches [batch, channels kernel², height' width']
   * @param x [batch, channels, height, width]
   */
  static void scatter(Tensor patches, int kernel, int stride, int padding, Tensor x) {
    int height = x.shape().at(2);
    int width = x.shape().at(3);
    int down = Convolve.extent(height, kernel, stride, padding);
    int across = Convolve.extent(width, kernel, stride, padding);
    MemorySegment in = patches.memory();
    MemorySegment out = x.memory();
    Parallel.rows(
        x.shape().at(0) * x.shape().at(1),
        kernel * kernel * down * across,
        (from, to) -> {
          out.asSlice(4L * from * height * width, 4L * (to - from) * height * width).fill((byte) 0);
          for (int row = from * kernel * kernel; row < to * kernel * kernel; row++) {
            int kx = row % kernel - padding;
            int ky = row / kernel % kernel - padding;
            int map = row / (kernel * kernel) * height;
            for (int oy = 0; oy < down; oy++) {
              int y = stride * oy + ky;
              if (y >= 0 && y < height) {
                int start = (map + y) * width + kx;
                int at = (row * down + oy) * across;
                for (int ox = 0; ox < across; ox++) {
                  int column = stride * ox + kx;
                  if (column >= 0 && column < width) {
                    int i = start + stride * ox;
                    float sum =
                        out.getAtIndex(ValueLayout.JAVA_FLOAT, i)
                            + in.getAtIndex(ValueLayout.JAVA_FLOAT, at + ox);
                    out.setAtIndex(ValueLayout.JAVA_FLOAT, i, sum);
                  }
                }
              }
            }
          }
        });
  }
}
