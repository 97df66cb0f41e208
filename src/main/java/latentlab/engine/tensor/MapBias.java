package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/**
 * What stands behind every convolution: a number per channel is added, then comes the activation.
 * Both happen to a few examples at a time while these are in the core's own cache, in both
 * directions.
 */
public final class MapBias {
  private MapBias() {}

  /**
   * after = f(before + b); before becomes the sum.
   *
   * @param before [batch, channels, …]
   * @param bias [channels]
   * @param after as before; may be the same where the function is in place
   */
  public static void forward(Activation function, Tensor before, Tensor bias, Tensor after) {
    MemorySegment maps = before.memory();
    int channels = before.shape().at(1);
    int width = before.shape().rowSize() / channels;
    Chunks chunks = new Chunks(before.shape());
    Parallel.pieces(
        chunks.pieces(),
        piece ->
            chunks.run(
                piece,
                (from, to) -> {
                  for (int row = from / width; row < to / width; row++) {
                    FloatVector number = FloatVector.broadcast(Lanes.S, bias.get(row % channels));
                    int end = (row + 1) * width;
                    for (int i = row * width; i < end; i += L) {
                      store(load(maps, i, end).add(number), maps, i, end);
                    }
                  }
                  Activations.forward(function, before, after, from, Lanes.padded(to));
                }));
  }

  /** The shape of the room that {@link #backward} needs. */
  public static Shape room(Shape maps) {
    return Shape.of(Parallel.CORES, maps.at(1), Lanes.PADDING);
  }

  /**
   * dy becomes the gradient of before + b, and db its sum over examples and places, or db += it.
   *
   * @param before what went into the activation; where that is in place it may hold the output
   * @param room see {@link #room}
   */
  public static void backward(
      Activation function,
      Tensor before,
      Tensor after,
      Tensor dy,
      Tensor room,
      Tensor dBias,
      boolean add) {
    int channels = dy.shape().at(1);
    int width = dy.shape().rowSize() / channels;
    Chunks chunks = new Chunks(dy.shape());
    MemorySegment maps = dy.memory();
    MemorySegment sums = room.memory();
    int share = channels * Lanes.PADDING;
    Parallel.pieces(
        chunks.pieces(),
        piece -> {
          sums.asSlice(4L * piece * share, 4L * share).fill((byte) 0);
          chunks.run(
              piece,
              (from, to) -> {
                Activations.backward(
                    function, before, after, dy, dy, false, from, Lanes.padded(to));
                for (int row = from / width; row < to / width; row++) {
                  int at = piece * share + row % channels * Lanes.PADDING;
                  FloatVector even = load(sums, at);
                  FloatVector odd = FloatVector.zero(Lanes.S);
                  int end = (row + 1) * width;
                  int i = row * width;
                  for (; i + 2 * L <= end; i += 2 * L) {
                    even = even.add(load(maps, i));
                    odd = odd.add(load(maps, i + L));
                  }
                  for (; i < end; i += L) {
                    even = even.add(load(maps, i, end));
                  }
                  store(even.add(odd), sums, at);
                }
              });
        });
    for (int channel = 0; channel < channels; channel++) {
      FloatVector sum = FloatVector.zero(Lanes.S);
      for (int piece = 0; piece < chunks.pieces(); piece++) {
        sum = sum.add(load(sums, piece * share + channel * Lanes.PADDING));
      }
      float total = Lanes.sum(sum);
      dBias.set(channel, add ? dBias.get(channel) + total : total);
    }
  }

  /** The smallest numbers of examples that begin at whole paddings, dealt out to the cores. */
  private record Chunks(int batch, int example, int unit) {
    Chunks(Shape maps) {
      // What an example's size lacks in factors of two to a whole padding, the number has.
      this(
          maps.at(0),
          maps.rowSize(),
          Lanes.PADDING / Math.min(Lanes.PADDING, Integer.lowestOneBit(maps.rowSize())));
    }

    private int count() {
      return Math.ceilDiv(batch, unit);
    }

    int pieces() {
      return Math.min(count(), Parallel.pieces((long) batch * example));
    }

    /** Runs a kernel on each of a piece's chunks, from its first number to behind its last. */
    void run(int piece, Parallel.Range kernel) {
      int to = Parallel.border(count(), pieces(), piece + 1);
      for (int i = Parallel.border(count(), pieces(), piece); i < to; i++) {
        kernel.run(i * unit * example, Math.min(batch, (i + 1) * unit) * example);
      }
    }
  }
}
