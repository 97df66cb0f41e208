package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.Pictures;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamageTest {
  private static final int PIXELS = 40 * 1 * 25 * 25;

  private static Pictures grey() {
    float[] values = new float[PIXELS];
    Arrays.fill(values, 0.5f);
    return new Pictures(40, 1, 25, 25, values);
  }

  private static double[] meanAndDeviation(float[] values) {
    double mean = 0;
    double squares = 0;
    for (float value : values) {
      mean += value / values.length;
      squares += (double) value * value / values.length;
    }
    return new double[] {mean, Math.sqrt(squares - mean * mean)};
  }

  // Of 25,000 numbers the mean of a deviation of 0.4 lies within 3 * 0.4 / 158 = 0.008.
  @Test
  void gaussianNoiseHasItsDeviationAndNoMean() {
    float[] values = Damage.of(grey(), new Corruption(Corruption.Kind.GAUSSIAN, 0.4, 3)).values();
    assertEquals(0.5, meanAndDeviation(values)[0], 0.01);
    assertEquals(0.4, meanAndDeviation(values)[1], 0.01);
  }

  @Test
  void maskingLeavesWhatItDoesNotHit() {
    float[] values = Damage.of(grey(), new Corruption(Corruption.Kind.MASKING, 0.3, 3)).values();
    int hit = 0;
    for (float value : values) {
      assertTrue(value == 0 || value == 0.5f, "became " + value);
      hit += value == 0 ? 1 : 0;
    }
    assertEquals(0.3, (double) hit / PIXELS, 0.01);
  }

  @Test
  void dropoutKeepsTheMean() {
    float[] values = Damage.of(grey(), new Corruption(Corruption.Kind.DROPOUT, 0.75, 3)).values();
    assertEquals(0.5, meanAndDeviation(values)[0], 0.02);
    for (float value : values) {
      assertTrue(value == 0 || value == 2, "became " + value);
    }
  }

  @ParameterizedTest
  @EnumSource(Corruption.Kind.class)
  void theSameSeedDamagesTheSamePixelsAndNoAmountNone(Corruption.Kind kind) {
    Corruption corruption = new Corruption(kind, 0.5, 3);
    float[] once = Damage.of(grey(), corruption).values();
    assertArrayEquals(once, Damage.of(grey(), corruption).values());
    float[] other = Damage.of(grey(), new Corruption(kind, 0.5, 4)).values();
    assertEquals(kind == Corruption.Kind.NONE, Arrays.equals(once, other));
    assertArrayEquals(grey().values(), Damage.of(grey(), new Corruption(kind, 0, 3)).values());
  }

  @Test
  void nothingMakesNoCopyAndEverythingLeavesNothing() {
    Pictures whole = grey();
    assertSame(whole, Damage.of(whole, Corruption.NONE));
    float[] nothing = Damage.of(whole, new Corruption(Corruption.Kind.DROPOUT, 1, 3)).values();
    assertArrayEquals(new float[PIXELS], nothing);
  }

  @Test
  void batchAfterBatchIsDamagedOtherwise() {
    Tensor pictures = Tensor.of(grey().values(), 40, 1, 25, 25);
    Tensor first = Tensor.zeros(40, 1, 25, 25);
    Tensor second = Tensor.zeros(40, 1, 25, 25);
    RandomStream random = new RandomStream(1, "noise");
    Damage.apply(pictures, Corruption.Kind.MASKING, 0.5, random, first);
    Damage.apply(pictures, Corruption.Kind.MASKING, 0.5, random, second);
    assertFalse(Arrays.equals(first.toArray(), second.toArray()));
    assertArrayEquals(grey().values(), pictures.toArray());
  }
}
