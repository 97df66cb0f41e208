package latentlab.engine.nn.autoregressive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Variable;
import latentlab.engine.metric.PositionEntropy;
import latentlab.engine.optim.Optimiser;
import latentlab.engine.tensor.RandomStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Grids of a Markov chain whose likelihood is known: with label 0 a code is mostly that of the cell
 * to the left, with label 1 that of the cell above; codes without such a cell are uniform.
 */
class PriorLearnsTest {
  private static final CodeGrid GRID = new CodeGrid(4, 3, 4);
  private static final double COPY = 0.85;
  private static final int BATCH = 48;

  private static final TinyPrior TINY = new TinyPrior(new PriorSettings(GRID, 16, 2, 0, 2, null));

  private static int model(int[] codes, int label, int cell) {
    int source = label == 0 ? cell - 1 : cell - GRID.width();
    boolean inside = label == 0 ? cell % GRID.width() > 0 : source >= 0;
    return inside ? codes[source] : -1;
  }

  private static int[] draw(int label, RandomStream random) {
    int[] codes = new int[GRID.cells()];
    for (int cell = 0; cell < codes.length; cell++) {
      int copied = model(codes, label, cell);
      boolean copies = copied >= 0 && random.nextDouble() < COPY;
      codes[cell] = copies ? copied : random.nextInt(GRID.codes());
    }
    return codes;
  }

  /** -log p(codes | label) in nats. */
  private static double truth(int[] codes, int label) {
    double nats = 0;
    for (int cell = 0; cell < codes.length; cell++) {
      int copied = model(codes, label, cell);
      double any = (copied >= 0 ? 1 - COPY : 1) / GRID.codes();
      nats -= Math.log(any + (copied == codes[cell] ? COPY : 0));
    }
    return nats;
  }

  private static int[][] grids(int[] labels, RandomStream random) {
    int[][] grids = new int[labels.length][];
    Arrays.setAll(grids, i -> draw(labels[i], random));
    return grids;
  }

  private static int[] labels(int count) {
    int[] labels = new int[count];
    Arrays.setAll(labels, i -> i % 2);
    return labels;
  }

  @BeforeAll
  static void learn() {
    Optimiser adam = Optimiser.of("adam", TINY.parameters);
    RandomStream random = new RandomStream(1, "grids");
    int steps = 250;
    for (int step = 0; step < steps; step++) {
      TINY.tape.clear();
      TINY.parameters.forgetGradients();
      int[] labels = labels(BATCH);
      int[][] codes = grids(labels, random);
      // One in four is told no label.
      Arrays.setAll(labels, i -> i % 8 < 2 ? -1 : labels[i]);
      Variable nats = TINY.network.negativeLogLikelihood(TINY.tape.mode(true), codes, labels, null);
      TINY.tape.backward(Reduce.mean(TINY.tape, nats));
      TINY.parameters.settleGradients();
      adam.step(step < steps / 2 ? 0.01 : 0.002, 1);
    }
  }

  @Test
  void theLikelihoodComesCloseToTheTruth() {
    int[] labels = labels(256);
    int[][] codes = grids(labels, new RandomStream(2, "grids"));
    float[] right = TINY.likelihoods(codes, labels);
    int[] none = new int[labels.length];
    Arrays.fill(none, -1);
    float[] unknown = TINY.likelihoods(codes, none);
    int[] swapped = Arrays.stream(labels).map(label -> 1 - label).toArray();
    float[] wrong = TINY.likelihoods(codes, swapped);
    double truth = 0;
    double mixture = 0;
    for (int i = 0; i < labels.length; i++) {
      truth += truth(codes[i], labels[i]) / labels.length;
      double p = (Math.exp(-truth(codes[i], 0)) + Math.exp(-truth(codes[i], 1))) / 2;
      mixture -= Math.log(p) / labels.length;
    }
    // Twelve codes: what the network lacks is its divergence from the truth.
    assertEquals(truth, mean(right), 0.3, "with its label");
    assertEquals(mixture, mean(unknown), 0.8, "without a label");
    assertTrue(mean(wrong) > truth + 4, "with the wrong label");
    double independent = PositionEntropy.of(codes, GRID.codes());
    assertTrue(mean(right) < 0.8 * independent, mean(right) + " of " + independent);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  @Test
  void whatIsDrawnFollowsTheLabel() {
    for (int label = 0; label < 2; label++) {
      int[][] drawn = TINY.network.sample(200, label, null, 1, new RandomStream(3, "draws"));
      for (int rule = 0; rule < 2; rule++) {
        int copies = 0;
        int all = 0;
        for (int[] grid : drawn) {
          for (int cell = 0; cell < grid.length; cell++) {
            int copied = model(grid, rule, cell);
            all += copied >= 0 ? 1 : 0;
            copies += copied == grid[cell] ? 1 : 0;
          }
        }
        // Copies also come about by chance.
        double expected = rule == label ? COPY + (1 - COPY) / GRID.codes() : 1.0 / GRID.codes();
        assertEquals(expected, (double) copies / all, 0.04, "label " + label + ", rule " + rule);
      }
    }
  }
}
