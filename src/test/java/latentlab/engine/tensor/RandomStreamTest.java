package latentlab.engine.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  private static final int COUNT = 20_000;

  /** A right generator fails one such test in a thousand; the seeds are fixed, so never again. */
  private static final double LEVEL = 0.001;

  @Test
  void uniformNumbersPassKolmogorovAndSmirnov() {
    RandomStream stream = new RandomStream(7, "uniform");
    double[] numbers = IntStream.range(0, COUNT).mapToDouble(_ -> stream.nextDouble()).toArray();
    double p =
        new KolmogorovSmirnovTest()
            .kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), numbers);
    assertTrue(p > LEVEL, "p = " + p);
  }

  @Test
  void gaussianNumbersPassKolmogorovAndSmirnov() {
    Tensor numbers = Tensor.zeros(COUNT + 1);
    new RandomStream(7, "gaussian").fillNormal(numbers);
    double p =
        new KolmogorovSmirnovTest()
            .kolmogorovSmirnovTest(new NormalDistribution(null, 0, 1), doubles(numbers));
    assertTrue(p > LEVEL, "p = " + p);
  }

  @Test
  void neighbouringSeedsAndNamesAreUncorrelated() {
    Tensor a = Tensor.zeros(COUNT);
    Tensor b = Tensor.zeros(COUNT);
    for (String name : new String[] {"noise", "noisf"}) {
      new RandomStream(7, "noise").fillNormal(a);
      new RandomStream(8, name).fillNormal(b);
      double correlation = new PearsonsCorrelation().correlation(doubles(a), doubles(b));
      // Four standard errors of a correlation of nothing.
      assertEquals(0, correlation, 4 / Math.sqrt(COUNT), name);
    }
  }

  @Test
  void boundedIntegersAreEquallyLikely() {
    RandomStream stream = new RandomStream(3, "integers");
    long[] counts = new long[7];
    for (int i = 0; i < COUNT; i++) {
      counts[stream.nextInt(7)]++;
    }
    double[] expected = new double[7];
    Arrays.fill(expected, COUNT / 7.0);
    assertTrue(new ChiSquareTest().chiSquareTest(expected, counts) > LEVEL);
  }

  @Test
  void permutationsHoldEveryNumberOnceAndDiffer() {
    RandomStream stream = new RandomStream(3, "order");
    int[] first = stream.permutation(1_000);
    int[] second = stream.permutation(1_000);
    assertNotEquals(Arrays.toString(first), Arrays.toString(second));
    Arrays.sort(first);
    assertArrayEquals(IntStream.range(0, 1_000).toArray(), first);
  }

  @Test
  void binarisedPixelsAreWhiteAsOftenAsTheirGreyValueSays() {
    RandomStream stream = new RandomStream(3, "pixels");
    float[] greys = {0, 0.25f, 1};
    double[] whites = new double[3];
    for (int i = 0; i < COUNT; i++) {
      float[] pixels = greys.clone();
      stream.binarise(i, pixels);
      for (int k = 0; k < 3; k++) {
        whites[k] += pixels[k] / COUNT;
      }
    }
    assertArrayEquals(new double[] {0, 0.25, 1}, whites, 0.015);
    assertEquals(0, whites[0]);
    assertEquals(1, whites[2], 1e-6);
  }

  @Test
  void everyPixelOfARowIsDrawnByItself() {
    RandomStream stream = new RandomStream(4, "pixels");
    float[] greys = {0.1f, 0.5f, 0, 0.9f, 0, 0, 0, 0, 0.3f, 1, 0.7f};
    double[] whites = new double[greys.length];
    double both = 0;
    for (int i = 0; i < COUNT; i++) {
      float[] pixels = greys.clone();
      stream.binarise(3L * i, pixels);
      for (int k = 0; k < pixels.length; k++) {
        assertTrue(pixels[k] == 0 || pixels[k] == 1, "black or white");
        whites[k] += pixels[k] / COUNT;
      }
      both += pixels[1] * pixels[3] / COUNT;
    }
    for (int k = 0; k < greys.length; k++) {
      assertEquals(greys[k], whites[k], 0.015, "pixel " + k);
    }
    assertEquals(0.45, both, 0.015, "neighbours know nothing of each other");
  }

  @Test
  void aPixelIsWhiteWhereItsSixteenBitsLieBelowItsValue() {
    RandomStream stream = new RandomStream(6, "pixels");
    for (int count = 1; count < 12; count++) {
      float[] greys = new float[count];
      float[] expected = new float[count];
      for (int i = 0; i < count; i++) {
        stream.seek(100 + i / 4);
        float threshold = ((stream.nextLong() >>> 16 * (i % 4) & 0xFFFF) + 0.5f) / 65536;
        // Just at the threshold, a little above, the two ends.
        greys[i] = new float[] {threshold, Math.nextUp(threshold), 0, 1}[(i + count) % 4];
        expected[i] = threshold < greys[i] ? 1 : 0;
      }
      stream.binarise(100, greys);
      assertArrayEquals(expected, greys, count + " pixels");
    }
  }

  @Test
  void aStreamGoesOnFromAKeptPosition() {
    RandomStream stream = new RandomStream(5, "kept");
    stream.nextLong();
    long position = stream.position();
    long expected = stream.nextLong();
    RandomStream later = new RandomStream(5, "kept");
    later.seek(position);
    assertEquals(expected, later.nextLong());
  }

  private static double[] doubles(Tensor tensor) {
    float[] values = tensor.toArray();
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
