package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples that stand for all of a split. */
class RealExamplesTest {
  @ParameterizedTest
  @ValueSource(strings = {"moons", "rings", "gaussians", "swissroll", "pinwheel", "checkerboard"})
  void halfOfThePointsMeetAllClassesAlike(String id) {
    DataSet data = DataSets.load(id, TinyRuns.ASSETS);
    for (int count : new int[] {400, 1000, 2000}) {
      int[] labels = RealExamples.labels(data.test(), count);
      for (int label = 0; label < data.info().classes(); label++) {
        int wanted = label;
        long met = Arrays.stream(labels).filter(l -> l == wanted).count();
        assertEquals((double) count / data.info().classes(), met, 1, id + ", class " + label);
      }
    }
  }

  @Test
  void picturesAreSpreadOverTheWholeSplit() {
    DataSet data = DataSets.load("mnist", TinyRuns.ASSETS);
    int[] expected = IntStream.range(0, 100).map(i -> data.test().label(100 * i)).toArray();
    assertArrayEquals(expected, RealExamples.labels(data.test(), 100));
  }
}
