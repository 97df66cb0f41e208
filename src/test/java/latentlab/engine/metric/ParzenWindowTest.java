package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ParzenWindowTest {
  private static double density(double square, int width, double deviation) {
    return -square / (2 * deviation * deviation)
        - width * Math.log(deviation * Math.sqrt(2 * Math.PI));
  }

  /** One kernel is a Gaussian; its best deviation is √(mean square / width). */
  @Test
  void oneKernelIsAGaussian() {
    SquaredDistances toSample =
        SquaredDistances.between(new float[][] {{0.3f, 0.1f}, {-0.1f, 0.3f}}, new float[1][2]);
    ParzenWindow window = ParzenWindow.of(toSample, 2, 0.25);
    assertEquals(density(0.1, 2, 0.25), window.mean(), 1e-5);
    assertEquals(0, window.standardError(), 1e-5);
    // √(0.1 / 2) = 0.2236; the grid has 20 steps to a factor of ten.
    double nearest = 0.01 * Math.pow(10, Math.round(20 * Math.log10(22.36)) / 20.0);
    assertEquals(nearest, ParzenWindow.deviation(toSample, 2), 1e-12);
  }

  @Test
  void twoKernelsAreTheirMean() {
    float[][] samples = {{0}, {1}};
    SquaredDistances toSamples = SquaredDistances.between(new float[][] {{0.25f}, {2}}, samples);
    double[] expected = new double[2];
    for (int i = 0; i < 2; i++) {
      double x = i == 0 ? 0.25 : 2;
      double sum = 0;
      for (float[] sample : samples) {
        sum += Math.exp(density((x - sample[0]) * (x - sample[0]), 1, 0.4)) / 2;
      }
      expected[i] = Math.log(sum);
    }
    ParzenWindow window = ParzenWindow.of(toSamples, 1, 0.4);
    assertEquals((expected[0] + expected[1]) / 2, window.mean(), 1e-6);
    // Of two numbers the standard error of the mean is half their gap.
    assertEquals(Math.abs(expected[0] - expected[1]) / 2, window.standardError(), 1e-6);
  }

  /** Whatever is far away does not underflow. */
  @Test
  void aFarExampleIsUnlikelyAndNotImpossible() {
    SquaredDistances far = SquaredDistances.between(new float[][] {{100}, {100}}, new float[3][1]);
    assertEquals(density(10_000, 1, 0.1), ParzenWindow.of(far, 1, 0.1).mean(), 1e-2);
  }

  /** With a great many samples the window is the density blurred by its kernels. */
  @Test
  void manySamplesApproachTheLikelihoodOfTheirDistribution() {
    SplittableRandom random = new SplittableRandom(2);
    float[][] samples = new float[4000][1];
    float[][] test = new float[1000][1];
    for (float[] row : samples) {
      row[0] = (float) random.nextGaussian();
    }
    for (float[] row : test) {
      row[0] = (float) random.nextGaussian();
    }
    SquaredDistances toSamples = SquaredDistances.between(test, samples);
    double entropy = 0.5 * Math.log(2 * Math.PI * Math.E);
    double deviation = ParzenWindow.deviation(toSamples, 1);
    ParzenWindow window = ParzenWindow.of(toSamples, 1, deviation);
    assertEquals(-entropy, window.mean(), 4 * window.standardError());
  }
}
