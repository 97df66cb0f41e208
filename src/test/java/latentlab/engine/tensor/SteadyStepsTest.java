package latentlab.engine.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import latentlab.engine.grad.Convolution;
import latentlab.engine.grad.Dense;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.TransposedConvolution;
import latentlab.engine.grad.Variable;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

/** Training steps of a small network: they hold their memory and repeat to the last bit. */
class SteadyStepsTest {
  /** A network [batch, 1, 8, 8] to convolution, dense, transposed convolution and back. */
  private static final class Net {
    final Pool pool = new Pool();
    final Tape tape = new Tape(pool);
    final Tensor pictures;
    final Variable[] parameters;

    Net(int batch, int channels) {
      RandomStream random = new RandomStream(3, "net");
      pictures = normal(random, batch, 1, 8, 8);
      parameters =
          new Variable[] {
            parameter(random, channels, 1, 4, 4),
            parameter(random, channels),
            parameter(random, channels, channels, 3, 3),
            parameter(random, channels),
            parameter(random, 16 * channels, 16 * channels),
            parameter(random, 16 * channels),
            parameter(random, channels, 1, 4, 4),
            parameter(random, 1),
          };
    }

    private static Tensor normal(RandomStream random, int... shape) {
      Tensor tensor = Tensor.zeros(shape);
      random.fillNormal(tensor);
      return tensor;
    }

    private static Variable parameter(RandomStream random, int... shape) {
      return Variable.parameter(normal(random, shape), Tensor.zeros(shape));
    }

    /** One forward and backward pass; returns the loss. */
    float step() {
      tape.clear();
      Variable[] p = parameters;
      for (Variable parameter : p) {
        parameter.forget();
      }
      Variable x = tape.constant(pictures);
      Variable maps = Convolution.apply(tape, x, p[0], p[1], 2, 1, Activation.SILU);
      maps = Convolution.apply(tape, maps, p[2], p[3], 1, 1, Activation.RELU);
      Variable flat = Reshape.flatten(tape, maps);
      Variable hidden = Dense.apply(tape, flat, p[4], p[5], Activation.TANH);
      hidden = Reshape.apply(tape, hidden, maps.shape().toArray());
      Variable out =
          TransposedConvolution.apply(tape, hidden, p[6], p[7], 2, 1, Activation.SIGMOID);
      Variable loss = Reduce.mean(tape, out);
      tape.backward(loss);
      return loss.value().get(0);
    }

    float[][] gradients() {
      return Arrays.stream(parameters).map(p -> p.gradient().toArray()).toArray(float[][]::new);
    }
  }

  @Test
  void memoryStaysFlatOverThousandsOfSteps() {
    Net net = new Net(2, 3);
    for (int i = 0; i < 200; i++) {
      net.step();
    }
    long pool = net.pool.bytes();
    long live = Natives.liveBytes();
    long physical = Pointer.physicalBytes();
    for (int i = 0; i < 2000; i++) {
      net.step();
    }
    assertEquals(pool, net.pool.bytes(), "memory of the pool");
    assertTrue(
        Natives.liveBytes() <= live,
        () -> "native memory grew to " + Natives.liveBytes() + " from " + live);
    // The heap may still grow into the memory the virtual machine was given at its start.
    long growth = Pointer.physicalBytes() - physical;
    assertTrue(growth < 64L << 20, () -> "the process grew by " + growth + " bytes");
  }

  @Test
  void theSameStepGivesTheSameBits() {
    // Large enough that the kernels and the native libraries use all cores.
    float[][] first = gradientsOfANewNet();
    float[][] second = gradientsOfANewNet();
    for (int i = 0; i < first.length; i++) {
      assertArrayEquals(first[i], second[i], 0, "gradient of parameter " + i);
    }
  }

  private static float[][] gradientsOfANewNet() {
    Net net = new Net(64, 32);
    net.step();
    float[][] gradients = net.gradients();
    net.step();
    float[][] again = net.gradients();
    for (int i = 0; i < gradients.length; i++) {
      assertArrayEquals(gradients[i], again[i], 0, "second step, parameter " + i);
    }
    return gradients;
  }
}
