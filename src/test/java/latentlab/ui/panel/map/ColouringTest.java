package latentlab.ui.panel.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;

class ColouringTest {
  private static final Factor SHAPE = new Factor("outline", 3, false);
  private static final Factor SIZE = new Factor("extent", 25, true);
  private static final DataInfo DATA =
      new DataInfo("drawn", DataInfo.Kind.PICTURES, 1, 16, 16, 10, 10, 4, 1, List.of(SHAPE, SIZE));
  private static final Answer.Encoded ENCODED =
      new Answer.Encoded(
          new float[4][2],
          new float[4][2],
          new int[4],
          new int[][] {{0, 0}, {2, 3}, {1, 12}, {1, 24}});

  @Test
  void everyFactorCanBeSeenAndTheFirstIsAtOnce() {
    List<Colouring> choices = Colouring.choices(DATA);
    assertEquals(
        List.of(
            new Colouring.ByFactor(0, SHAPE),
            new Colouring.ByFactor(1, SIZE),
            new Colouring.None()),
        choices);
    assertEquals(List.of(new Colouring.None()), Colouring.choices(withoutFactors(1)));
    assertEquals(new Colouring.ByClass(), Colouring.choices(withoutFactors(7)).getFirst());
  }

  @Test
  void valuesWithoutOrderHaveAColourEach() {
    Colouring shape = new Colouring.ByFactor(0, SHAPE);
    assertFalse(shape.isOrdered());
    assertArrayEquals(new int[] {0, 2, 1, 1}, shape.classes(ENCODED));
    assertEquals(List.of("0", "1", "2"), shape.names(DATA, Texts.english()));
  }

  @Test
  void sizesAreStepsOfAScaleThatCoverAllValuesOnce() {
    Colouring.ByFactor size = new Colouring.ByFactor(1, SIZE);
    assertTrue(size.isOrdered());
    assertArrayEquals(new int[] {0, 1, 4, 9}, size.classes(ENCODED));
    for (int value = 0; value < SIZE.values(); value++) {
      int step = size.step(value);
      assertTrue(size.firstValue(step) <= value && value < size.firstValue(step + 1));
    }
    assertEquals(10, size.names(DATA, Texts.english()).size());
    assertEquals("0–2", size.names(DATA, Texts.english()).getFirst());
  }

  private static DataInfo withoutFactors(int classes) {
    return new DataInfo("drawn", DataInfo.Kind.PICTURES, 1, 16, 16, 10, 10, 4, classes);
  }
}
