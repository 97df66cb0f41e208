package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** Kernels over maps [batch, channels, …] that treat each channel as a whole. */
public final class Channels {
  private Channels() {}

  /**
   * maps += a number per channel, in place.
   *
   * @param maps [batch, channels, …]
   * @param perChannel [channels], or [batch, channels] for other numbers for each example
   */
  public static void add(Tensor maps, Tensor perChannel) {
    add(maps, perChannel, maps);
  }

  /** out = maps + a number per channel, shapes as in {@link #add(Tensor, Tensor)}. */
  public static void add(Tensor maps, Tensor perChannel, Tensor out) {
    int channels = maps.shape().at(1);
    int rows = maps.shape().at(0) * channels;
    int width = maps.size() / rows;
    int numbers = perChannel.size();
    MemorySegment m = maps.memory();
    MemorySegment o = out.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            float number = perChannel.get(row % numbers);
            int end = (row + 1) * width;
            for (int i = row * width; i < end; i += L) {
              store(load(m, i, end).add(number), o, i, end);
            }
          }
        });
  }

  /** out[channel] = the sum of that channel over all examples and places, or out += it. */
  public static void sums(Tensor maps, Tensor out, boolean add) {
    int channels = maps.shape().at(1);
    int batch = maps.shape().at(0);
    int width = maps.size() / (batch * channels);
    MemorySegment m = maps.memory();
    Parallel.rows(
        channels,
        batch * width,
        (from, to) -> {
          for (int channel = from; channel < to; channel++) {
            FloatVector sum = FloatVector.zero(Lanes.S);
            for (int n = 0; n < batch; n++) {
              int start = (n * channels + channel) * width;
              int end = start + width;
              for (int i = start; i < end; i += L) {
                sum = sum.add(load(m, i, end));
              }
            }
            float total = Lanes.sum(sum);
            out.set(channel, add ? out.get(channel) + total : total);
          }
        });
  }
}
