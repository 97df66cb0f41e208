package latentlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Tensor;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private final RunSpec spec = Catalog.spec("gan", "gaussians", 3);
  private final DataSet data = DataSets.load("gaussians", TinyRuns.ASSETS);

  private Tensor rows(Batches batches) {
    DataInfo info = data.info();
    return Tensor.zeros(batches.batch(), info.channels(), info.height(), info.width());
  }

  /**
   * A point of eight Gaussians is nearest to the mean of its class, but for a few of a thousand.
   */
  private void assertLabelled(Tensor rows, int[] labels) {
    int wrong = 0;
    for (int row = 0; row < labels.length; row++) {
      double angle = Math.atan2(rows.get(2 * row + 1), rows.get(2 * row));
      wrong += Math.floorMod(Math.round(angle / (Math.PI / 4)), 8) == labels[row] ? 0 : 1;
    }
    assertEquals(0, wrong, labels.length / 50.0);
  }

  @Test
  void aBatchByChanceIsAnotherOneWithItsOwnClasses() {
    Batches batches = new Batches(spec, data);
    Tensor rows = rows(batches);
    batches.fill(rows);
    float[] first = rows.toArray();
    batches.fillAtRandom(rows);
    float[] second = rows.toArray();
    assertFalse(Arrays.equals(first, second));
    assertLabelled(rows, batches.labels());
    batches.fillAtRandom(rows);
    assertFalse(Arrays.equals(second, rows.toArray()));
    assertLabelled(rows, batches.labels());
  }

  @Test
  void batchesByChanceLeaveTheOrderOfTheEpochAlone() {
    Batches plain = new Batches(spec, data);
    Batches both = new Batches(spec, data);
    Tensor expected = rows(plain);
    Tensor actual = rows(both);
    for (int step = 0; step < 3; step++) {
      plain.fill(expected);
      both.fill(actual);
      assertArrayEquals(expected.toArray(), actual.toArray());
      both.fillAtRandom(actual);
    }
  }
}
