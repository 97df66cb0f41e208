package latentlab.engine.family.gan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import org.junit.jupiter.api.Test;

/** The maps that pictures are seen through, taken apart again. */
class AugmentationTest {
  private static final int COUNT = 20_000;

  private static float[][] maps(double strength) {
    Tape tape = new Tape(new Pool());
    Shape shape = Shape.of(COUNT, 1, 20, 40);
    float[] all = Augmentation.draw(tape, shape, strength, new RandomStream(1, "maps"));
    float[][] maps = new float[COUNT][];
    Arrays.setAll(maps, i -> Arrays.copyOfRange(all, 6 * i, 6 * i + 6));
    return maps;
  }

  private static double angle(float[] map) {
    return Math.atan2(map[3], map[0]);
  }

  private static double wide(float[] map) {
    return Math.hypot(map[0], map[3]);
  }

  private static double high(float[] map) {
    return map[4] / Math.cos(angle(map));
  }

  private static double slant(float[] map) {
    return (map[1] + high(map) * Math.sin(angle(map))) / wide(map);
  }

  private static void checkDeviation(
      double wanted, double strength, ToDoubleFunction<float[]> number) {
    double[] numbers = Arrays.stream(maps(strength)).mapToDouble(number).toArray();
    double squares = Arrays.stream(numbers).map(x -> x * x).sum();
    assertEquals(wanted, Math.sqrt(squares / COUNT), 0.03 * wanted);
    // Five standard errors of the mean.
    assertEquals(0, Arrays.stream(numbers).sum() / COUNT, 5 * wanted / Math.sqrt(COUNT));
  }

  @Test
  void theStrengthIsAFactorOfEveryDeviation() {
    for (double strength : new double[] {0.5, 1}) {
      checkDeviation(0.15 * strength, strength, AugmentationTest::angle);
      checkDeviation(0.25 * strength, strength, AugmentationTest::slant);
      checkDeviation(0.1 * strength, strength, map -> Math.log(wide(map)));
      checkDeviation(0.1 * strength, strength, map -> Math.log(high(map)));
      checkDeviation(0.03 * 40 * strength, strength, map -> map[2]);
      checkDeviation(0.03 * 20 * strength, strength, map -> map[5]);
    }
  }

  @Test
  void withoutStrengthPicturesStayAsTheyAre() {
    for (float[] map : maps(0)) {
      assertArrayEquals(new float[] {1, 0, 0, 0, 1, 0}, map, 1e-9f);
    }
  }
}
