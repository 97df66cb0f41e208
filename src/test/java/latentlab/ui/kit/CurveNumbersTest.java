package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveNumbersTest {

  @Test
  void smoothingAConstantLeavesItFromTheFirstPoint() {
    SeriesStore store = new SeriesStore();
    store.setSmoothing(0.99);
    for (int step = 0; step < 20; step++) {
      store.append(step, 7);
      assertEquals(7, store.smooth(step), 1e-12);
    }
  }

  @Test
  void theSmoothValueIsTheWeightedMeanOfThePast() {
    SeriesStore store = new SeriesStore();
    store.append(0, 1);
    store.append(1, 2);
    store.append(2, 4);
    store.setSmoothing(0.5);
    // Weights 1, 1/2, 1/4 backwards: (4 + 2/2 + 1/4) / (1 + 1/2 + 1/4) = 5.25 / 1.75.
    assertEquals(3, store.smooth(2), 1e-12);
  }

  @Test
  void aDivergedValueDoesNotSpoilWhatComesAfter() {
    SeriesStore store = new SeriesStore();
    store.setSmoothing(0.9);
    store.append(0, 2);
    store.append(1, Double.NaN);
    store.append(2, 2);
    assertEquals(2, store.smooth(2), 1e-12);
  }

  @Test
  void aFullStoreThinsItsOlderHalfAndKeepsTheNewest() {
    SeriesStore store = new SeriesStore();
    for (int step = 0; step <= SeriesStore.BOUND; step++) {
      store.append(step, step);
    }
    assertEquals(SeriesStore.BOUND * 3 / 4 + 1, store.size());
    assertEquals(2, store.x(1));
    assertEquals(SeriesStore.BOUND, store.x(store.size() - 1));
    assertEquals(SeriesStore.BOUND - 1, store.x(store.size() - 2));
  }

  @Test
  void thePlaceOfAPointerIsTheLastPointBeforeIt() {
    SeriesStore store = new SeriesStore();
    List.of(1, 3, 5).forEach(x -> store.append(x, x));
    assertEquals(-1, store.indexAt(0.5));
    assertEquals(1, store.indexAt(3));
    assertEquals(1, store.indexAt(4.9));
    assertEquals(2, store.indexAt(99));
  }

  @Test
  void thinningLosesNoSpikeAndKeepsTheEnds() {
    int count = 100_000;
    int[] kept =
        Thinning.lowestAndHighest(
            count, 200, x -> x, x -> x == 31_234 ? 50 : x == 77_777 ? -50 : Math.sin(x));
    assertTrue(kept.length <= 4 * 201, kept.length + " kept");
    assertEquals(0, kept[0]);
    assertEquals(count - 1, kept[kept.length - 1]);
    assertTrue(Arrays.binarySearch(kept, 31_234) >= 0);
    assertTrue(Arrays.binarySearch(kept, 77_777) >= 0);
    assertArrayEquals(Arrays.stream(kept).sorted().distinct().toArray(), kept);
  }

  @Test
  void aShortCurveIsDrawnWhole() {
    assertArrayEquals(
        new int[] {0, 1, 2}, Thinning.lowestAndHighest(3, 100, x -> x, x -> Double.NaN));
  }

  @Test
  void theTableHasEveryPointOfEveryCurve() {
    Curve curve = new Curve("loss, total", "Loss", "-ll-accent");
    curve.store().append(1, 0.5);
    curve.store().append(2, 0.25);
    assertEquals(
        List.of(
            "series,x,y,smoothed", "\"loss, total\",1.0,0.5,0.5", "\"loss, total\",2.0,0.25,0.25"),
        CurveFiles.csv(List.of(curve)).lines().toList());
  }
}
