package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The files that ship, against what is published about them. */
class PictureSetsTest {
  private static final Path ASSETS = Path.of("assets");

  @Test
  void mnistIsTheOneOfTheLiterature() {
    DataSet mnist = DataSets.load("mnist", ASSETS);
    assertEquals(55_000, mnist.train().count());
    assertEquals(5_000, mnist.validation().count());
    assertEquals(10_000, mnist.test().count());
    assertArrayEquals(new int[] {5, 0, 4, 1, 9, 2, 1, 3, 1, 4}, labels(mnist.train(), 10));
    assertArrayEquals(new int[] {7, 2, 1, 0, 4, 1, 4, 9, 5, 9}, labels(mnist.test(), 10));
    // How often each digit occurs in the 60,000 and in the 10,000, as counted in many papers.
    int[] learning = {5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949};
    int[] test = {980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};
    int[] counted = classCounts(mnist.train());
    int[] validation = classCounts(mnist.validation());
    assertArrayEquals(
        learning, IntStream.range(0, 10).map(c -> counted[c] + validation[c]).toArray());
    assertArrayEquals(test, classCounts(mnist.test()));
    // The mean pixel everybody normalises with: 0.1307.
    assertEquals(0.1307, mean(mnist.train()), 5e-4);
  }

  @Test
  void fashionMnistHasItsClassesInTurn() {
    DataSet fashion = DataSets.load("fashion-mnist", ASSETS);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, labels(fashion.train(), 10));
    for (int count : classCounts(fashion.train())) {
      assertEquals(5_500, count);
    }
    for (int count : classCounts(fashion.validation())) {
      assertEquals(500, count);
    }
    for (int count : classCounts(fashion.test())) {
      assertEquals(1_000, count);
    }
    assertEquals(0.286, mean(fashion.train()), 2e-3); // Published for the official split: 0.2860.
  }

  private static double mean(Examples examples) {
    float[] picture = new float[examples.size()];
    double sum = 0;
    for (int i = 0; i < examples.count(); i++) {
      examples.copy(i, picture, 0);
      for (float pixel : picture) {
        assertTrue(pixel >= 0 && pixel <= 1);
        sum += pixel;
      }
    }
    return sum / examples.count() / examples.size();
  }

  private static int[] classCounts(Examples examples) {
    int[] counts = new int[10];
    for (int i = 0; i < examples.count(); i++) {
      counts[examples.label(i)]++;
    }
    return counts;
  }

  private static int[] labels(Examples examples, int count) {
    return IntStream.range(0, count).map(examples::label).toArray();
  }
}
