package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Lays out what a convolution sees at each place of one example as a column, so that the
 * convolution becomes a matrix product ("im2col", Chellapilla et al. 2006). One example at a time
 * stays in the core's own cache.
 *
 * <p>What a column of the kernel sees along a line are pixels a stride apart. So the maps are first
 * laid out in <em>parts</em>, with their border of zeros: of each line the pixels 0, stride, 2
 * stride ... one behind the other, then 1, 1 + stride ... From there every line of the result is
 * whole vectors (measured for 28 x 28 pixels and kernels of 4 x 4 by two: two fifths of the time of
 * going over single pixels).
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

  /** Lines of a part, and numbers in each. */
  private final int lines;

  private final int line;

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
    this.lines = height + 2 * padding;
    this.line = Math.ceilDiv(width + 2 * padding, stride);
  }

  /** Numbers in a column: channels kernel². */
  int rows() {
    return channels * kernel * kernel;
  }

  /** Columns: places of the kernel. */
  int places() {
    return down * across;
  }

  /** Floats that one example needs: its patches, then the parts of its maps. */
  int room() {
    return parts() + Lanes.padded(channels * stride * lines * line + Lanes.L);
  }

  /** Where the parts begin: a vector behind the patches. */
  private int parts() {
    return Lanes.padded(rows() * places() + Lanes.L);
  }

  /** Where in the parts lies what a row of the patches sees at the first place. */
  private int seen(int row) {
    int kx = row % kernel;
    int ky = row / kernel % kernel;
    int channel = row / (kernel * kernel);
    return ((channel * stride + kx % stride) * lines + ky) * line + kx / stride;
  }

  /**
   * patches[(channel, ky, kx), (oy, ox)] = x[example, channel, stride oy + ky - padding, stride ox
   * + kx - padding], zero outside.
   *
   * @param room of {@link #room} floats, in which the patches come first
   * @param at where in it this room begins
   */
  void gather(Tensor x, int example, Tensor room, int at) {
    MemorySegment memory = room.memory();
    int parts = at + parts();
    takeApart(x.memory(), example, memory, parts);
    for (int row = 0; row < rows(); row++) {
      int from = parts + seen(row);
      PatchLoops.copy(memory, from, stride * line, at + row * places(), across, down);
    }
  }

  /**
   * The other way: each map of the example becomes the sum of all patches, each laid where it was
   * seen.
   */
  void scatter(Tensor room, int at, Tensor x, int example) {
    MemorySegment memory = room.memory();
    int parts = at + parts();
    int all = channels * stride * lines * line;
    memory.asSlice(4L * parts, 4L * all).fill((byte) 0);
    for (int row = 0; row < rows(); row++) {
      int to = parts + seen(row);
      PatchLoops.add(memory, at + row * places(), to, stride * line, across, down);
    }
    putTogether(memory, parts, x.memory(), example);
  }

  private void takeApart(MemorySegment in, int example, MemorySegment out, int parts) {
    for (int channel = 0; channel < channels; channel++) {
      for (int part = 0; part < stride; part++) {
        int first = first(part);
        int last = last(part);
        int to = parts + (channel * stride + part) * lines * line;
        for (int y = -padding; y < height + padding; y++, to += line) {
          if (y < 0 || y >= height) {
            zero(out, to, to + line);
            continue;
          }
          zero(out, to, to + first);
          int from = ((example * channels + channel) * height + y) * width + part - padding;
          for (int i = first; i < last; i++) {
            float value = in.getAtIndex(ValueLayout.JAVA_FLOAT, from + stride * i);
            out.setAtIndex(ValueLayout.JAVA_FLOAT, to + i, value);
          }
          zero(out, to + last, to + line);
        }
      }
    }
  }

  private void putTogether(MemorySegment in, int parts, MemorySegment out, int example) {
    for (int channel = 0; channel < channels; channel++) {
      for (int part = 0; part < stride; part++) {
        int first = first(part);
        int last = last(part);
        int from = parts + ((channel * stride + part) * lines + padding) * line;
        for (int y = 0; y < height; y++, from += line) {
          int to = ((example * channels + channel) * height + y) * width + part - padding;
          for (int i = first; i < last; i++) {
            float value = in.getAtIndex(ValueLayout.JAVA_FLOAT, from + i);
            out.setAtIndex(ValueLayout.JAVA_FLOAT, to + stride * i, value);
          }
        }
      }
    }
  }

  /** The first number of a line of this part that lies inside the map. */
  private int first(int part) {
    return Math.min(line, Math.max(0, Math.ceilDiv(padding - part, stride)));
  }

  /** The number behind the last one that lies inside. */
  private int last(int part) {
    int inside = Math.floorDiv(width - 1 + padding - part, stride) + 1;
    return Math.max(first(part), Math.min(line, inside));
  }

  private static void zero(MemorySegment out, int from, int to) {
    for (int i = from; i < to; i++) {
      out.setAtIndex(ValueLayout.JAVA_FLOAT, i, 0);
    }
  }
}
