package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InkTest {
  private final Ink ink = new Ink(28, 28);

  @Test
  void strokeIsFullInTheMiddleAndFadesOverOnePixelAtItsRim() {
    ink.begin();
    ink.stroke(5, 10, 20, 10, 1.25, false);
    // Covered is radius + 1/2 - distance, from 0 to 1: distances 0, 1 and 2 from the line.
    assertEquals(1, at(12, 10), 1e-6);
    assertEquals(0.75, at(12, 11), 1e-6);
    assertEquals(0.75, at(12, 9), 1e-6);
    assertEquals(0, at(12, 12), 1e-6);
  }

  @Test
  void strokeIsAboutTwoAndAHalfPixelsWide() {
    ink.begin();
    ink.stroke(5, 10, 20, 10, 1.25, false);
    double across = 0;
    for (int y = 0; y < 28; y++) {
      across += at(12, y);
    }
    assertEquals(2.5, across, 0.01);
  }

  @Test
  void endOfAStrokeIsRound() {
    ink.begin();
    ink.stroke(10, 10, 10, 10, 1.25, false);
    assertEquals(1.75 - Math.sqrt(2), at(11, 11), 1e-6);
  }

  @Test
  void crossingStrokesDoNotAddUpBeyondWhite() {
    ink.begin();
    ink.stroke(5, 10, 20, 10, 1.25, false);
    ink.stroke(12, 2, 12, 20, 1.25, false);
    assertEquals(1, at(12, 10), 1e-6);
    assertEquals(0.75, at(11, 12), 1e-6);
  }

  @Test
  void eraserTakesAwayWhatItCovers() {
    ink.begin();
    ink.stroke(5, 10, 20, 10, 1.25, false);
    ink.begin();
    ink.stroke(12, 10, 12, 10, 2.5, true);
    assertEquals(0, at(12, 10), 1e-6);
    assertEquals(1, at(6, 10), 1e-6);
  }

  @Test
  void strokeBeyondTheEdgeIsCutOff() {
    ink.begin();
    ink.stroke(-5, -5, 40, -5, 1.25, false);
    assertTrue(ink.empty());
  }

  @Test
  void undoBringsBackTheDrawingBeforeEachStroke() {
    assertFalse(ink.canUndo());
    ink.begin();
    ink.stroke(5, 10, 20, 10, 1.25, false);
    float[] first = ink.values();
    ink.clear();
    assertTrue(ink.empty());
    ink.undo();
    assertArrayEquals(first, ink.values());
    ink.undo();
    assertTrue(ink.empty());
    assertFalse(ink.canUndo());
  }

  private float at(int x, int y) {
    return ink.values()[y * 28 + x];
  }
}
