package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {
  private static final double ROUNDING = 1e-5;

  private static float[] drawn(Random random, int size, double length) {
    float[] point = new float[size];
    for (int i = 0; i < size; i++) {
      point[i] = (float) random.nextGaussian();
    }
    double norm = Interpolation.norm(point);
    for (int i = 0; i < size; i++) {
      point[i] *= (float) (length / norm);
    }
    return point;
  }

  /** Shoemake's formula as it is printed, for points of equal length. */
  private static double[] shoemake(float[] a, float[] b, double t, double length) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += (double) a[i] * b[i];
    }
    double angle = Math.acos(product / length / length);
    double[] point = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      point[i] =
          Math.sin((1 - t) * angle) / Math.sin(angle) * a[i]
              + Math.sin(t * angle) / Math.sin(angle) * b[i];
    }
    return point;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 64})
  void arcIsThatOfShoemake(int size) {
    Random random = new Random(1);
    float[] a = drawn(random, size, 3);
    float[] b = drawn(random, size, 3);
    for (double t : new double[] {0.1, 0.5, 0.83}) {
      float[] point = Interpolation.SLERP.at(a, b, t);
      double[] expected = shoemake(a, b, t, 3);
      for (int i = 0; i < size; i++) {
        assertEquals(expected[i], point[i], ROUNDING);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothWaysBeginAtAAndEndAtB(Interpolation way) {
    Random random = new Random(2);
    for (int size : new int[] {1, 2, 16}) {
      float[] a = drawn(random, size, 0.5);
      float[] b = drawn(random, size, 4);
      float[][] path = way.path(a, b, 9);
      assertEquals(9, path.length);
      assertArrayEquals(a, path[0], (float) ROUNDING);
      assertArrayEquals(b, path[8], (float) ROUNDING);
    }
  }

  @Test
  void lengthGoesEvenlyAlongTheArcAndSagsAlongTheLine() {
    float[] a = {3, 0};
    float[] b = {0, 4};
    assertEquals(3.5, Interpolation.norm(Interpolation.SLERP.at(a, b, 0.5)), ROUNDING);
    assertEquals(2.5, Interpolation.norm(Interpolation.LERP.at(a, b, 0.5)), ROUNDING);
  }

  @Test
  void nearlyOppositePointsOfUnequalLengthStayBetweenTheirLengths() {
    double angle = Math.toRadians(175);
    float[] a = {4, 0};
    float[] b = {(float) (2 * Math.cos(angle)), (float) (2 * Math.sin(angle))};
    for (float[] point : Interpolation.SLERP.path(a, b, 17)) {
      double length = Interpolation.norm(point);
      assertEquals(3, length, 1 + ROUNDING);
    }
  }

  @Test
  void parallelPointsAreJoinedByTheLine() {
    float[] a = {1, 2, -2};
    float[] b = {3, 6, -6};
    assertArrayEquals(new float[] {2, 4, -4}, Interpolation.SLERP.at(a, b, 0.5), (float) ROUNDING);
    assertArrayEquals(a, Interpolation.SLERP.at(a, a, 0.3), (float) ROUNDING);
  }

  @Test
  void oppositePointsAreJoinedByAHalfCircle() {
    float[] a = {1, 2, -2};
    float[] b = {-1, -2, 2};
    float[] middle = Interpolation.SLERP.at(a, b, 0.5);
    assertEquals(3, Interpolation.norm(middle), ROUNDING);
    assertEquals(0, middle[0] * a[0] + middle[1] * a[1] + middle[2] * a[2], ROUNDING);
    assertArrayEquals(b, Interpolation.SLERP.at(a, b, 1), (float) ROUNDING);
  }

  @Test
  void inOneDimensionAndFromTheMiddleTheArcIsTheLine() {
    assertArrayEquals(
        new float[] {-0.5f}, Interpolation.SLERP.at(new float[] {-2}, new float[] {1}, 0.5));
    assertArrayEquals(
        new float[] {1.5f}, Interpolation.SLERP.at(new float[] {1}, new float[] {2}, 0.5), 1e-6f);
    assertArrayEquals(
        new float[] {0, 1}, Interpolation.SLERP.at(new float[2], new float[] {0, 2}, 0.5));
  }
}
