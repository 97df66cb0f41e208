package latentlab.engine.nn.autoregressive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Parameter;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Likelihoods are those of a distribution, and gradients those of finite differences. */
class GatedPixelCnnTest {
  private static final CodeGrid GRID = new CodeGrid(4, 3, 3);
  private static final CodeGrid COARSE = new CodeGrid(3, 2, 2);

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void theLikelihoodsOfAllGridsSumToOne(int attention) {
    CodeGrid grid = new CodeGrid(3, 2, 2);
    TinyPrior tiny = TinyPrior.opinionated(TinyPrior.settings(grid, 2, attention, 2, null));
    int[][] all = new int[81][4];
    for (int i = 0; i < 81; i++) {
      all[i] = new int[] {i / 27, i / 9 % 3, i / 3 % 3, i % 3};
    }
    for (int label = -1; label < 2; label++) {
      int[] labels = new int[81];
      java.util.Arrays.fill(labels, label);
      double sum = 0;
      double least = 1;
      double most = 0;
      for (float nats : tiny.likelihoods(all, labels)) {
        sum += Math.exp(-nats);
        least = Math.min(least, Math.exp(-nats));
        most = Math.max(most, Math.exp(-nats));
      }
      assertEquals(1, sum, 1e-4, "label " + label);
      assertTrue(most > 2 * least, "the network has an opinion");
    }
  }

  @Test
  void anUntrainedNetworkFindsAllCodesAboutEquallyLikely() {
    CodeGrid grid = new CodeGrid(64, 7, 7);
    PriorSettings settings = new PriorSettings(grid, 32, 4, 1, 10, null);
    TinyPrior tiny = new TinyPrior(settings);
    float[] nats = tiny.likelihoods(TinyPrior.random(grid, 4, "codes"), new int[] {0, 3, 9, -1});
    for (float value : nats) {
      assertEquals(49 * Math.log(64), value, 0.02 * 49 * Math.log(64));
    }
  }

  @Test
  void surprisesAddUpToTheLikelihood() {
    TinyPrior tiny = TinyPrior.opinionated(TinyPrior.settings(GRID, 2, 0, 0, null));
    int[][] codes = TinyPrior.random(GRID, 3, "codes");
    int[] labels = {-1, -1, -1};
    float[] nats = tiny.likelihoods(codes, labels);
    Variable surprise = tiny.network.surprise(tiny.tape, codes, labels, null);
    assertArrayEquals(new int[] {3, 9}, surprise.shape().toArray());
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int cell = 0; cell < 9; cell++) {
        sum += surprise.value().get(9 * i + cell);
      }
      assertEquals(sum, nats[i], 1e-4);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, false", "0, true", "1, true"})
  void gradientsAreThoseOfFiniteDifferences(int attention, boolean told) {
    TinyPrior tiny =
        TinyPrior.opinionated(TinyPrior.settings(GRID, 2, attention, 2, told ? COARSE : null));
    loss(tiny);
    Map<String, float[]> slopes = new HashMap<>();
    for (Parameter parameter : tiny.parameters.all()) {
      slopes.put(parameter.name(), parameter.variable().gradient().toArray());
    }
    RandomStream pick = new RandomStream(1, "pick");
    for (Parameter parameter : tiny.parameters.all()) {
      for (int trial = 0; trial < 6; trial++) {
        int index = pick.nextInt(parameter.value().size());
        double actual = slopes.getOrDefault(parameter.name(), new float[0])[index];
        double expected = Double.NaN;
        // Where a ReLU has its corner within the step, a shorter step stays on one side of it.
        for (float step = 4e-3f; step > 1e-4 && !close(expected, actual); step /= 4) {
          expected = slope(tiny, parameter.value(), index, step);
        }
        assertTrue(close(expected, actual), parameter.name() + ": " + actual + " for " + expected);
      }
    }
  }

  /** The loss is a float of about 15: differences of 5e-4 leave some two digits. */
  private static boolean close(double expected, double actual) {
    return Math.abs(expected - actual) <= 0.01 + 0.03 * Math.abs(expected);
  }

  private static double slope(TinyPrior tiny, Tensor values, int index, float step) {
    float before = values.get(index);
    values.set(index, before + step);
    double above = loss(tiny);
    values.set(index, before - step);
    double below = loss(tiny);
    values.set(index, before);
    return (above - below) / (2 * step);
  }

  private static double loss(TinyPrior tiny) {
    tiny.tape.clear();
    tiny.parameters.forgetGradients();
    int[][] codes = TinyPrior.random(GRID, 4, "codes");
    Variable nats =
        tiny.network.negativeLogLikelihood(
            tiny.tape.mode(true), codes, new int[] {0, 1, -1, 0}, tiny.coarse(4));
    Variable loss = Reduce.mean(tiny.tape, nats);
    tiny.tape.backward(loss);
    // Fails where a parameter bears on nothing.
    tiny.parameters.all().forEach(p -> assertTrue(p.variable().reached(), p.name()));
    return loss.value().get(0);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    TinyPrior tiny = new TinyPrior(TinyPrior.settings(GRID, 1, 0, 2, COARSE));
    int[][] codes = TinyPrior.random(GRID, 1, "codes");
    int[][] told = TinyPrior.random(COARSE, 1, "coarse");
    int[] label = {0};
    refuses(tiny, new int[][] {{0, 1}}, label, told);
    refuses(tiny, new int[][] {{0, 1, 2, 3, 4, 0, 0, 0, 0}}, label, told);
    refuses(tiny, codes, new int[] {2}, told);
    refuses(tiny, codes, new int[] {-2}, told);
    refuses(tiny, codes, new int[] {0, 0}, told);
    refuses(tiny, codes, label, null);
    refuses(tiny, codes, label, TinyPrior.random(COARSE, 2, "coarse"));
    assertThrows(IllegalArgumentException.class, () -> new PriorSettings(GRID, 8, 2, 3, 0, null));
    assertThrows(IllegalArgumentException.class, () -> new PriorSettings(GRID, 8, 0, 0, 0, null));
    assertThrows(IllegalArgumentException.class, () -> new CodeGrid(3, 0, 2));
  }

  private static void refuses(
      TinyPrior tiny,
      int[][] codes,
      int[] labels,
      int @org.jspecify.annotations.Nullable [][] told) {
    assertThrows(IllegalArgumentException.class, () -> tiny.logits(codes, labels, told));
  }
}
