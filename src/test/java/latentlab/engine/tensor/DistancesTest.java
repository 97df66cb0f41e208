package latentlab.engine.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest row of a table against a search in double precision. */
class DistancesTest {
  @ParameterizedTest
  @CsvSource({"1, 1, 3", "5, 3, 1", "7, 16, 8", "40, 33, 5", "300, 512, 64"})
  void theNearestRowIsFound(int rows, int entries, int width) {
    Tensor vectors = normal("vectors", rows, width);
    Tensor table = normal("table", entries, width);
    int[] nearest = nearest(vectors, table);
    for (int row = 0; row < rows; row++) {
      double least = Double.POSITIVE_INFINITY;
      for (int entry = 0; entry < entries; entry++) {
        least = Math.min(least, distance(vectors, row, table, entry));
      }
      // Two rows may be equally near but for rounding.
      assertEquals(least, distance(vectors, row, table, nearest[row]), 1e-5 * (1 + least));
    }
  }

  @Test
  void ofEquallyNearRowsItIsTheFirst() {
    Tensor table = Tensor.zeros(40, 2);
    table.fill(2);
    Tensor vectors = Tensor.zeros(3, 2);
    assertArrayEquals(new int[3], nearest(vectors, table));
    for (int entry : new int[] {35, 20, 19}) {
      table.set(2 * entry, 1);
    }
    assertArrayEquals(new int[] {19, 19, 19}, nearest(vectors, table));
  }

  private static int[] nearest(Tensor vectors, Tensor table) {
    int[] nearest = new int[vectors.shape().at(0)];
    int entries = table.shape().at(0);
    Tensor products = Tensor.zeros(nearest.length, entries);
    Distances.nearest(vectors, table, products, Tensor.zeros(entries), nearest);
    return nearest;
  }

  private static double distance(Tensor vectors, int row, Tensor table, int entry) {
    int width = table.shape().at(1);
    double sum = 0;
    for (int i = 0; i < width; i++) {
      double gap = (double) vectors.get(row * width + i) - table.get(entry * width + i);
      sum += gap * gap;
    }
    return sum;
  }

  private static Tensor normal(String name, int... shape) {
    Tensor tensor = Tensor.zeros(shape);
    new RandomStream(5, name).fillNormal(tensor);
    return tensor;
  }
}
