package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearProbeTest {
  /**
   * Two classes, N(-d, 1) and N(d, 1) along one of six features of very different scales: the best
   * classifier is right with the probability Φ(d), 0.9332 for d = 1.5.
   */
  @Test
  void twoGaussiansAreToldApartAsWellAsTheyCanBe() {
    SplittableRandom random = new SplittableRandom(11);
    float[][] features = new float[6_000][6];
    int[] labels = new int[6_000];
    for (int i = 0; i < 6_000; i++) {
      labels[i] = i % 2;
      for (int j = 0; j < 6; j++) {
        double shift = j == 3 ? (labels[i] == 1 ? 1.5 : -1.5) : 0;
        features[i][j] = (float) (Math.pow(10, j - 2) * (random.nextGaussian() + shift) + 7 * j);
      }
    }
    LinearProbe probe = LinearProbe.fit(features, labels, 2, 1e-4, () -> {});
    double accuracy = ConfusionMatrix.of(labels, probe.classify(features), 2, 2).accuracy();
    // The standard error of 6,000 trials is 0.003.
    assertEquals(0.9332, accuracy, 0.01);
  }

  @Test
  void classesOnACircleAreAllTold() {
    float[][] features = new float[500][2];
    int[] labels = new int[500];
    for (int i = 0; i < 500; i++) {
      labels[i] = i % 5;
      features[i][0] = (float) Math.cos(2 * Math.PI * labels[i] / 5);
      features[i][1] = (float) Math.sin(2 * Math.PI * labels[i] / 5);
    }
    LinearProbe probe = LinearProbe.fit(features, labels, 5, 1e-3, () -> {});
    assertArrayEquals(labels, probe.classify(features));
  }

  @Test
  void featuresThatNeverVaryAreLeftOut() {
    float[][] features = {{3, 0}, {3, 1}, {3, 0}, {3, 1}};
    int[] labels = {0, 1, 0, 1};
    LinearProbe probe = LinearProbe.fit(features, labels, 2, 1e-3, () -> {});
    float[][] others = {{-100, 0}, {100, 1}};
    assertArrayEquals(new int[] {0, 1}, probe.classify(others));
  }

  /**
   * Without features only biases are learnt. Their optimum has softmax(b) = the shares of the
   * classes, so the loss there is the entropy of the shares.
   */
  @Test
  void biasesAloneBecomeTheSharesOfTheClasses() {
    int[] labels = {0, 0, 0, 1, 2, 2};
    LogisticLoss loss = new LogisticLoss(new float[6][1], labels, 3, 1, () -> {});
    double[] point = Lbfgs.minimise(loss, new double[6], 1e-7, 100);
    double entropy = -(Math.log(0.5) / 2 + Math.log(1 / 6.0) / 6 + Math.log(1 / 3.0) / 3);
    assertEquals(entropy, loss.at(point, new double[6]), 1e-6);
    float[] biases = LogisticLoss.biases(point, 3);
    assertEquals(Math.log(3), biases[0] - biases[1], 1e-3);
    assertEquals(Math.log(2), biases[2] - biases[1], 1e-3);
  }

  @Test
  void slopesAreThoseOfFiniteDifferences() {
    SplittableRandom random = new SplittableRandom(2);
    float[][] rows = new float[131][5];
    int[] labels = new int[131];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = random.nextInt(3);
      for (int j = 0; j < 5; j++) {
        rows[i][j] = (float) random.nextGaussian();
      }
    }
    LogisticLoss loss = new LogisticLoss(rows, labels, 3, 0.1, () -> {});
    double[] point = random.doubles(18, -1, 1).toArray();
    double[] gradient = new double[18];
    double[] unused = new double[18];
    loss.at(point, gradient);
    for (int k = 0; k < 18; k++) {
      double before = point[k];
      point[k] = before + 1e-2;
      double above = loss.at(point, unused);
      point[k] = before - 1e-2;
      double below = loss.at(point, unused);
      point[k] = before;
      assertEquals((above - below) / 2e-2, gradient[k], 1e-4);
    }
  }

  /** Rosenbrock's valley (1960) is not convex, but its only minimum is at 1, 1. */
  @Test
  void theMinimumOfABentValleyIsFound() {
    double[] found =
        Lbfgs.minimise(
            (x, slope) -> {
              double bend = x[1] - x[0] * x[0];
              slope[0] = -400 * x[0] * bend - 2 * (1 - x[0]);
              slope[1] = 200 * bend;
              return 100 * bend * bend + (1 - x[0]) * (1 - x[0]);
            },
            new double[] {-1.2, 1},
            1e-8,
            200);
    assertArrayEquals(new double[] {1, 1}, found, 1e-6);
  }

  @Test
  void othersAreLetInBetweenAndEmptyInputIsRefused() {
    int[] calls = {0};
    LinearProbe.fit(new float[][] {{0}, {1}}, new int[] {0, 1}, 2, 1e-3, () -> calls[0]++);
    assertTrue(calls[0] > 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> LinearProbe.fit(new float[0][0], new int[0], 2, 1e-3, () -> {}));
  }
}
