package latentlab.engine.nn.autoregressive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bears on what: the codes before a cell, all of them, and no others. */
class CausalityTest {
  private static final CodeGrid GRID = new CodeGrid(5, 4, 4);
  private static final CodeGrid COARSE = new CodeGrid(3, 2, 2);

  /** [changed cell][cell]: whether its logits move. */
  private static boolean[][] bears(TinyPrior tiny, CodeGrid grid, boolean coarse) {
    int[][] codes = TinyPrior.random(grid, 1, "codes");
    int[][] told = coarse ? tiny.coarse(1) : null;
    float[] before = tiny.logits(codes, new int[] {-1}, told);
    boolean[][] bears = new boolean[grid.cells()][grid.cells()];
    for (int cell = 0; cell < grid.cells(); cell++) {
      int[][] changed = {codes[0].clone()};
      changed[0][cell] = (codes[0][cell] + 1) % grid.codes();
      float[] after = tiny.logits(changed, new int[] {-1}, told);
      for (int place = 0; place < grid.cells(); place++) {
        bears[cell][place] = differs(before, after, place, grid.codes());
      }
    }
    return bears;
  }

  private static boolean differs(float[] a, float[] b, int cell, int codes) {
    int from = cell * codes;
    return !Arrays.equals(a, from, from + codes, b, from, from + codes);
  }

  @ParameterizedTest
  @CsvSource({"3, 0, false", "3, 1, false", "3, 3, false", "3, 0, true", "3, 2, true"})
  void aCellKnowsAllCellsBeforeItAndNoOther(int layers, int attention, boolean coarse) {
    PriorSettings settings = TinyPrior.settings(GRID, layers, attention, 2, coarse ? COARSE : null);
    boolean[][] bears = bears(TinyPrior.opinionated(settings), GRID, coarse);
    for (int cell = 0; cell < GRID.cells(); cell++) {
      for (int place = 0; place < GRID.cells(); place++) {
        assertEquals(cell < place, bears[cell][place], cell + " bears on " + place);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"6, 5", "1, 9", "9, 1", "2, 2"})
  void attentionLooksFartherThanTheKernels(int height, int width) {
    CodeGrid grid = new CodeGrid(3, height, width);
    PriorSettings near = TinyPrior.settings(grid, 1, 0, 0, null);
    PriorSettings far = TinyPrior.settings(grid, 1, 1, 0, null);
    boolean[][] kernels = bears(TinyPrior.opinionated(near), grid, false);
    boolean[][] all = bears(TinyPrior.opinionated(far), grid, false);
    for (int cell = 0; cell < grid.cells(); cell++) {
      for (int place = 0; place < grid.cells(); place++) {
        assertEquals(cell < place, all[cell][place], cell + " bears on " + place);
        // The first layer reaches two rows and columns, each of the others one more.
        int down = place / width - cell / width;
        int across = Math.abs(place % width - cell % width);
        assertEquals(
            cell < place && down <= 3 && across <= 3,
            kernels[cell][place],
            cell + " bears on " + place + " by kernels");
      }
    }
  }

  @Test
  void labelsAndCoarseCodesBearOnEveryCell() {
    TinyPrior tiny = TinyPrior.opinionated(TinyPrior.settings(GRID, 3, 1, 2, COARSE));
    int[][] codes = TinyPrior.random(GRID, 1, "codes");
    int[][] told = TinyPrior.random(COARSE, 1, "coarse");
    float[] before = tiny.logits(codes, new int[] {0}, told);
    for (int label : new int[] {-1, 1}) {
      float[] after = tiny.logits(codes, new int[] {label}, told);
      for (int place = 0; place < GRID.cells(); place++) {
        assertTrue(differs(before, after, place, GRID.codes()), label + " bears on " + place);
      }
    }
    for (int cell = 0; cell < COARSE.cells(); cell++) {
      int[][] changed = {told[0].clone()};
      changed[0][cell] = (told[0][cell] + 1) % COARSE.codes();
      float[] after = tiny.logits(codes, new int[] {0}, changed);
      for (int place = 0; place < GRID.cells(); place++) {
        assertTrue(differs(before, after, place, GRID.codes()), cell + " bears on " + place);
      }
    }
  }

  @Test
  void gridsOfABatchDoNotKnowEachOther() {
    TinyPrior tiny = TinyPrior.opinionated(TinyPrior.settings(GRID, 2, 1, 2, COARSE));
    int[][] codes = TinyPrior.random(GRID, 2, "codes");
    int[][] told = TinyPrior.random(COARSE, 2, "coarse");
    float[] before = tiny.logits(codes, new int[] {0, 1}, told);
    int[][] changed = {codes[0], TinyPrior.random(GRID, 1, "others")[0]};
    int[][] toldOther = {told[0], {0, 0, 0, 0}};
    float[] after = tiny.logits(changed, new int[] {0, -1}, toldOther);
    int half = before.length / 2;
    assertTrue(Arrays.equals(before, 0, half, after, 0, half));
    assertFalse(Arrays.equals(before, half, 2 * half, after, half, 2 * half));
  }
}
