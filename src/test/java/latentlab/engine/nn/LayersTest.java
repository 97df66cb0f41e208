package latentlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Layers name and fill their parameters as PyTorch does and put the operations together. */
class LayersTest {
  private final Parameters parameters = new Parameters();
  private final Tape tape = new Tape(new Pool());

  @Test
  void parametersCarryPyTorchsNamesAndShapes() {
    new ConvolutionLayer(parameters, "a", 3, 8, 4, 2, 1, Activation.NONE);
    new TransposedConvolutionLayer(parameters, "b", 8, 3, 4, 2, 1, Activation.NONE);
    new BatchNormLayer(parameters, "c", 8, Activation.NONE);
    new GroupNormLayer(parameters, "d", 4, 8, Activation.NONE);
    new EmbeddingLayer(parameters, "e", 10, 6);
    new SelfAttentionLayer(parameters, "f", 8, 2);
    assertEquals(
        List.of(
            "a.weight[8, 3, 4, 4]",
            "a.bias[8]",
            "b.weight[8, 3, 4, 4]",
            "b.bias[3]",
            "c.weight[8]",
            "c.bias[8]",
            "c.running_mean[8]",
            "c.running_var[8]",
            "d.weight[8]",
            "d.bias[8]",
            "e.weight[10, 6]",
            "f.in_proj_weight[24, 8]",
            "f.in_proj_bias[24]",
            "f.out_proj.weight[8, 8]",
            "f.out_proj.bias[8]"),
        parameters.all().stream().map(p -> p.name() + p.shape()).toList());
  }

  @Test
  void weightsBeginWithinPyTorchsBounds() {
    new ConvolutionLayer(parameters, "convolution", 5, 40, 3, 1, 1, Activation.NONE);
    new TransposedConvolutionLayer(parameters, "transposed", 40, 5, 3, 1, 1, Activation.NONE);
    new SelfAttentionLayer(parameters, "attention", 24, 2);
    parameters.allocate(1);
    assertFills("convolution.weight", 1 / Math.sqrt(45));
    assertFills("transposed.weight", 1 / Math.sqrt(45));
    assertFills("attention.in_proj_weight", Math.sqrt(6 / 96.0));
  }

  private void assertFills(String name, double bound) {
    float most = 0;
    for (float value : value(name).toArray()) {
      most = Math.max(most, Math.abs(value));
    }
    assertEquals(bound, most, bound / 50, name);
    assertTrue(most <= bound, name);
  }

  @Test
  void batchNormalisationLearnsStatisticsThatItUsesLater() {
    BatchNormLayer layer = new BatchNormLayer(parameters, "norm", 1, Activation.NONE);
    parameters.allocate(1);
    Variable x = tape.constant(Tensor.of(new float[] {2, 4, 6, 8}, 4, 1));
    for (int i = 0; i < 200; i++) {
      tape.clear();
      layer.forward(tape, x);
    }
    // Mean 5, unbiased variance 20 / 3.
    assertEquals(5, value("norm.running_mean").get(0), 1e-4);
    assertEquals(20 / 3.0, value("norm.running_var").get(0), 1e-4);
    Variable y = layer.forward(tape.mode(false), x);
    assertEquals(-3 / Math.sqrt(20 / 3.0), y.value().get(0), 1e-4);
  }

  @Test
  void attentionTreatsTokensAlikeWhateverTheirOrder() {
    SelfAttentionLayer layer = new SelfAttentionLayer(parameters, "attention", 4, 2);
    parameters.allocate(1);
    Tensor tokens = Tensor.zeros(1, 3, 4);
    new RandomStream(2, "tokens").fillNormal(tokens);
    float[] swapped = tokens.toArray();
    for (int d = 0; d < 4; d++) {
      swapped[d] = tokens.get(8 + d);
      swapped[8 + d] = tokens.get(d);
    }
    float[] straight = layer.forward(tape, tape.constant(tokens)).value().toArray();
    Variable other = tape.constant(Tensor.of(swapped, 1, 3, 4));
    float[] turned = layer.forward(tape, other).value().toArray();
    assertArrayEquals(row(straight, 0), row(turned, 2), 1e-5f);
    assertArrayEquals(row(straight, 1), row(turned, 1), 1e-5f);
  }

  private static float[] row(float[] values, int row) {
    return Arrays.copyOfRange(values, row * 4, row * 4 + 4);
  }

  @Test
  void gradientsReachEveryLearntParameter() {
    ConvolutionLayer convolution =
        new ConvolutionLayer(parameters, "convolution", 1, 4, 3, 2, 1, Activation.SILU);
    GroupNormLayer group = new GroupNormLayer(parameters, "group", 2, 4, Activation.RELU);
    TransposedConvolutionLayer transposed =
        new TransposedConvolutionLayer(parameters, "transposed", 4, 4, 4, 2, 1, Activation.NONE);
    BatchNormLayer batch = new BatchNormLayer(parameters, "batch", 4, Activation.GELU);
    SelfAttentionLayer attention = new SelfAttentionLayer(parameters, "attention", 6, 3);
    parameters.allocate(1);
    Tensor pictures = Tensor.zeros(2, 1, 6, 6);
    new RandomStream(2, "pictures").fillNormal(pictures);
    Variable maps = convolution.forward(tape, tape.constant(pictures));
    maps = batch.forward(tape, transposed.forward(tape, group.forward(tape, maps)));
    Variable tokens = new ReshapeLayer(24, 6).forward(tape, maps);
    tape.backward(Reduce.mean(tape, attention.forward(tape, tokens)));
    for (Parameter parameter : parameters.all()) {
      assertEquals(parameter.learnt(), parameter.variable().reached(), parameter.name());
    }
  }

  @Test
  void aFrozenNetworkPassesGradientsOnAndTakesNone() {
    ConvolutionLayer convolution =
        new ConvolutionLayer(parameters, "convolution", 1, 4, 4, 2, 1, Activation.LEAKY_RELU);
    BatchNormLayer norm = new BatchNormLayer(parameters, "norm", 4, Activation.LEAKY_RELU);
    DenseLayer dense = new DenseLayer(parameters, "dense", 36, 1, Activation.NONE);
    parameters.allocate(1);
    Tensor pictures = Tensor.zeros(2, 1, 6, 6);
    new RandomStream(2, "pictures").fillNormal(pictures);
    float[][] gradients = new float[2][];
    for (int i = 0; i < 2; i++) {
      tape.clear();
      parameters.forgetGradients();
      parameters.freeze(i == 1);
      Variable x = tape.input(pictures);
      Variable maps = norm.forward(tape, convolution.forward(tape, x));
      Variable rows = new ReshapeLayer(36).forward(tape, maps);
      tape.backward(Reduce.sum(tape, dense.forward(tape, rows)));
      gradients[i] = x.gradient().toArray();
      for (Parameter parameter : parameters.all()) {
        boolean learns = i == 0 && parameter.learnt();
        assertEquals(learns, parameter.variable().reached(), parameter.name());
      }
    }
    assertArrayEquals(gradients[0], gradients[1], 1e-5f);
  }

  @Test
  void timesBecomeWavesOfFallingFrequency() {
    Tensor rows = Tensor.zeros(2, 4);
    TimeEmbeddingLayer.fill(rows, new double[] {0, 3});
    float[] expected = {
      0, 0, 1, 1, (float) Math.sin(3), (float) Math.sin(0.03), (float) Math.cos(3), 0.99955003f
    };
    assertArrayEquals(expected, rows.toArray(), 1e-6f);
    TimeEmbeddingLayer layer = new TimeEmbeddingLayer(parameters, "time", 4, 6);
    parameters.allocate(1);
    assertEquals(List.of(2, 6), shape(layer.forward(tape, new double[] {0, 999})));
  }

  private static List<Integer> shape(Variable variable) {
    return Arrays.stream(variable.shape().toArray()).boxed().toList();
  }

  @Test
  void headsAndGroupsMustDivide() {
    assertThrows(
        IllegalArgumentException.class, () -> new SelfAttentionLayer(parameters, "a", 10, 3));
    assertThrows(
        IllegalArgumentException.class,
        () -> new GroupNormLayer(parameters, "g", 3, 8, Activation.NONE));
  }

  private Tensor value(String name) {
    return parameters.all().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
