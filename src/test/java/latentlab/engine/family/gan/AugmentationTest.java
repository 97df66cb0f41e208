package latentlab.engine.family.gan;

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

  private static float[][] maps(double share) {
    Tape tape = new Tape(new Pool());
    Shape shape = Shape.of(COUNT, 1, 20, 40);
    float[] all = Augmentation.draw(tape, shape, share, new RandomStream(1, "maps"));
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

  private static void checkDeviation(double wanted, ToDoubleFunction<float[]> number) {
    double[] numbers = Arrays.stream(maps(1)).mapToDouble(number).toArray();
    double squares = Arrays.stream(numbers).map(x -> x * x).sum();
    assertEquals(wanted, Math.sqrt(squares / COUNT), 0.03 * wanted);
    // Five standard errors of the mean.
    assertEquals(0, Arrays.stream(numbers).sum() / COUNT, 5 * wanted / Math.sqrt(COUNT));
  }

  @Test
  void everyNumberHasItsDeviation() {
    checkDeviation(0.15, AugmentationTest::angle);
    checkDeviation(0.25, AugmentationTest::slant);
    checkDeviation(0.1, map -> Math.log(wide(map)));
    checkDeviation(0.1, map -> Math.log(high(map)));
    checkDeviation(0.03 * 40, map -> map[2]);
    checkDeviation(0.03 * 20, map -> map[5]);
  }

  @Test
  void asManyAreChangedAsTheShareSays() {
    for (double share : new double[] {0, 0.3, 1}) {
      float[] unchanged = {1, 0, 0, 0, 1, 0};
      long changed =
          Arrays.stream(maps(share)).filter(map -> !Arrays.equals(map, unchanged)).count();
      assertEquals(share, (double) changed / COUNT, 0.02 * share);
    }
  }
}
