package latentlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.MaskedConvolutionLayer.Mask;
import latentlab.engine.optim.Optimiser;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A place sees the pixels before its own and no others, before and after learning. */
class MaskedConvolutionLayerTest {
  private static final int SIDE = 6;
  private static final int KERNEL = 5;
  private static final int OUT = 3;

  private final Parameters parameters = new Parameters();
  private final Tape tape = new Tape(new Pool());
  private final Tensor picture = Tensor.zeros(1, 1, SIDE, SIDE);

  MaskedConvolutionLayerTest() {
    new RandomStream(1, "picture").fillNormal(picture);
  }

  private MaskedConvolutionLayer layer(Mask type) {
    MaskedConvolutionLayer layer =
        new MaskedConvolutionLayer(parameters, "m", type, 1, OUT, KERNEL, Activation.NONE);
    parameters.allocate(1);
    return layer;
  }

  @ParameterizedTest
  @EnumSource
  void eachPlaceSeesThePixelsBeforeItWithinTheKernel(Mask type) {
    MaskedConvolutionLayer layer = layer(type);
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      tape.clear();
      float[] before = layer.forward(tape, tape.constant(picture)).value().toArray();
      float kept = picture.get(pixel);
      picture.set(pixel, kept + 1);
      tape.clear();
      float[] after = layer.forward(tape, tape.constant(picture)).value().toArray();
      picture.set(pixel, kept);
      for (int place = 0; place < SIDE * SIDE; place++) {
        boolean sees = type == Mask.A ? pixel < place : pixel <= place;
        int down = Math.abs(place / SIDE - pixel / SIDE);
        int across = Math.abs(place % SIDE - pixel % SIDE);
        boolean near = Math.max(down, across) <= KERNEL / 2;
        assertEquals(
            sees && near,
            Math.abs(after[place] - before[place]) > 1e-6,
            "place " + place + " sees pixel " + pixel);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void maskedWeightsBeginAndStayZero(Mask type) {
    MaskedConvolutionLayer layer = layer(type);
    Optimiser adam = Optimiser.of("adam", parameters);
    Tensor weights = parameters.all().getFirst().value();
    int seen = OUT * (KERNEL * KERNEL / 2 + (type == Mask.B ? 1 : 0));
    for (int step = 0; step < 3; step++) {
      int zeros = 0;
      for (float weight : weights.toArray()) {
        zeros += weight == 0 ? 1 : 0;
      }
      assertEquals(weights.size() - seen, zeros, "step " + step);
      tape.clear();
      parameters.forgetGradients();
      Variable loss = Reduce.mean(tape, layer.forward(tape, tape.constant(picture)));
      tape.backward(loss);
      adam.step(0.1, 1);
    }
  }

  @Test
  void aKernelHasAMiddle() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new MaskedConvolutionLayer(parameters, "m", Mask.A, 1, 1, 4, Activation.NONE));
  }
}
