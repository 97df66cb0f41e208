package latentlab.engine.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import latentlab.support.Doubles;
import latentlab.support.ReferenceMaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minimal filtering against plain loops in double precision. */
class WinogradTest {
  /** Errors are compared with the largest number of the result. */
  private static final double TOLERANCE = 3e-5;

  private final Random random = new Random(1);

  @ParameterizedTest
  @CsvSource({
    // batch, large channels, height, width, small channels, kernel
    "1, 16, 16, 16, 16, 3",
    "2, 16, 13, 9, 32, 3",
    "5, 32, 7, 7, 16, 3",
    "3, 48, 8, 12, 16, 3",
    "1, 16, 30, 31, 16, 3",
    "16, 16, 1, 1, 16, 3",
    // several examples at a time, several times for each core
    "12, 16, 30, 30, 16, 3",
    "4, 16, 14, 14, 32, 4",
    "3, 32, 22, 10, 16, 4",
    "2, 16, 28, 28, 16, 4",
    "16, 16, 2, 2, 16, 4",
    "1, 16, 40, 44, 16, 4",
  })
  void matchesLoopsOverEveryPlaceAndChannel(
      int batch, int large, int height, int width, int small, int kernel) {
    assumeTrue(Transpose.works(), "vectors of this machine are too short");
    int stride = kernel - 2;
    Doubles x = numbers(batch, large, height, width);
    Doubles w = numbers(small, large, kernel, kernel);
    Doubles dy = numbers(batch, small, height / stride, width / stride);
    Tensor maps = tensor(x);
    Tensor kernels = tensor(w);
    Tensor slopes = tensor(dy);
    Tensor y = filled(dy);
    Winograd.forward(maps, kernels, y);
    assertClose(ReferenceMaps.convolution(x, w, Doubles.zeros(small), stride, 1), y);

    Tensor dx = filled(x);
    Winograd.backward(slopes, kernels, dx);
    assertClose(ReferenceMaps.transposedConvolution(dy, w, Doubles.zeros(large), stride, 1), dx);

    Tensor dw = filled(w);
    Winograd.weightGradient(maps, slopes, dw);
    assertClose(weightGradient(x, dy, w, stride), dw);
  }

  @Test
  void comesOutTheSameToTheLastBit() {
    assumeTrue(Transpose.works(), "vectors of this machine are too short");
    Tensor maps = tensor(numbers(6, 32, 14, 14));
    Tensor kernels = tensor(numbers(32, 32, 3, 3));
    Tensor first = Tensor.zeros(6, 32, 14, 14);
    Tensor again = Tensor.zeros(6, 32, 14, 14);
    Winograd.forward(maps, kernels, first);
    // Another size in between leaves other numbers in the memory that is kept.
    Winograd.forward(
        tensor(numbers(4, 16, 20, 20)), tensor(numbers(16, 16, 3, 3)), Tensor.zeros(4, 16, 20, 20));
    Winograd.forward(maps, kernels, again);
    assertArrayEquals(first.toArray(), again.toArray());
    assertArrayEquals(onAnotherThread(maps, kernels), first.toArray());
    float[] gradient = weightGradient(maps, first);
    for (int i = 0; i < 5; i++) {
      assertArrayEquals(gradient, weightGradient(maps, first));
    }
  }

  @Test
  void leavesWhatItCannotDoToOthers() {
    assumeTrue(Transpose.works(), "vectors of this machine are too short");
    Shape maps = Shape.of(8, 16, 14, 14);
    Shape halves = Shape.of(8, 16, 7, 7);
    assertTrue(Winograd.suits(maps, maps, Shape.of(16, 16, 3, 3), 1, 1));
    assertFalse(Winograd.suits(maps, maps, Shape.of(16, 16, 3, 3), 1, 0));
    assertFalse(Winograd.suits(maps, halves, Shape.of(16, 16, 3, 3), 2, 1));
    assertFalse(Winograd.suits(maps, maps, Shape.of(16, 16, 5, 5), 1, 1));
    assertFalse(Winograd.suits(maps, maps, Shape.of(16, 3, 3, 3), 1, 1), "three channels");
    assertTrue(Winograd.suits(maps, halves, Shape.of(16, 16, 4, 4), 2, 1));
    Shape odd = Shape.of(8, 16, 15, 15);
    assertFalse(
        Winograd.suits(odd, halves, Shape.of(16, 16, 4, 4), 2, 1), "its last row is unseen");
    Shape eights = Shape.of(8, 16, 8, 8);
    Shape sixteens = Shape.of(8, 16, 16, 16);
    assertTrue(Winograd.suits(sixteens, eights, Shape.of(16, 16, 4, 4), 2, 1));
    assertTrue(Winograd.suitsBack(maps, halves, Shape.of(16, 16, 4, 4), 2, 1));
    assertFalse(
        Winograd.suitsBack(sixteens, eights, Shape.of(16, 16, 4, 4), 2, 1),
        "nine tiles for what four and a border fill");
    Shape wide = Shape.of(8, 256, 14, 14);
    assertFalse(Winograd.suits(wide, wide, Shape.of(256, 256, 3, 3), 1, 1), "kernels too many");
    Shape one = Shape.of(1, 16, 7, 7);
    assertFalse(Winograd.suits(one, one, Shape.of(16, 16, 3, 3), 1, 1), "too small to pay");
  }

  private static float[] weightGradient(Tensor maps, Tensor slopes) {
    Tensor gradient = Tensor.zeros(32, 32, 3, 3);
    Winograd.weightGradient(maps, slopes, gradient);
    return gradient.toArray();
  }

  private static float[] onAnotherThread(Tensor maps, Tensor kernels) {
    Tensor result = Tensor.zeros(6, 32, 14, 14);
    Thread thread = new Thread(() -> Winograd.forward(maps, kernels, result));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return result.toArray();
  }

  /** dw[o, i, ky, kx] = Σ dy[n, o, y, x] x[n, i, y stride + ky - 1, x stride + kx - 1]. */
  private static Doubles weightGradient(Doubles x, Doubles dy, Doubles w, int stride) {
    Doubles dw = Doubles.zeros(w.extent(0), w.extent(1), w.extent(2), w.extent(3));
    for (int o = 0; o < dw.extent(0); o++) {
      for (int i = 0; i < dw.extent(1); i++) {
        for (int ky = 0; ky < dw.extent(2); ky++) {
          for (int kx = 0; kx < dw.extent(3); kx++) {
            dw.set(sum(x, dy, o, i, ky - 1, kx - 1, stride), o, i, ky, kx);
          }
        }
      }
    }
    return dw;
  }

  private static double sum(Doubles x, Doubles dy, int o, int i, int down, int across, int stride) {
    double sum = 0;
    for (int n = 0; n < dy.extent(0); n++) {
      for (int row = 0; row < dy.extent(2); row++) {
        for (int column = 0; column < dy.extent(3); column++) {
          int y = row * stride + down;
          int z = column * stride + across;
          if (y >= 0 && z >= 0 && y < x.extent(2) && z < x.extent(3)) {
            sum += dy.at(n, o, row, column) * x.at(n, i, y, z);
          }
        }
      }
    }
    return sum;
  }

  private Doubles numbers(int... shape) {
    return Doubles.normal(random, shape);
  }

  private static Tensor tensor(Doubles numbers) {
    return Tensor.of(numbers.toFloats(), numbers.shape());
  }

  /** Of the same shape, full of what must not stay. */
  private static Tensor filled(Doubles like) {
    Tensor tensor = Tensor.zeros(like.shape());
    tensor.fill(Float.NaN);
    return tensor;
  }

  private static void assertClose(Doubles expected, Tensor actual) {
    double most = 0;
    double wrong = 0;
    for (int i = 0; i < actual.size(); i++) {
      most = Math.max(most, Math.abs(expected.values()[i]));
      wrong = Math.max(wrong, Math.abs(expected.values()[i] - actual.get(i)));
      assertFalse(Float.isNaN(actual.get(i)), "nothing was written at " + i);
    }
    assertEquals(0, wrong / most, TOLERANCE);
  }
}
