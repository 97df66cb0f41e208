package latentlab.ui.panel.reconstruct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.ToyModel;
import org.junit.jupiter.api.Test;

class CentringTest {
  private static final int SIDE = 28;

  @Test
  void centreOfMassIsTheMeanPlaceOfTheInk() {
    // Ink 1 at (2, 3) and ink 1/2 at (8, 9): the centre is (2 + 8/2) / 1.5 = 4, (3 + 9/2) / 1.5 =
    // 5.
    float[] drawing = new float[SIDE * SIDE];
    drawing[3 * SIDE + 2] = 1;
    drawing[9 * SIDE + 8] = 0.5f;
    Centring.Extent extent = Centring.Extent.of(drawing, SIDE, SIDE);
    assertEquals(4, extent.centreX(), 1e-9);
    assertEquals(5, extent.centreY(), 1e-9);
    assertEquals(7, extent.longerSide());
  }

  @Test
  void drawingInACornerComesToTheMiddle() {
    float[] moved = Centring.centred(rectangle(0, 0, 6, 20), SIDE, SIDE);
    Centring.Extent extent = Centring.Extent.of(moved, SIDE, SIDE);
    assertEquals(14, extent.centreX(), 0.05);
    assertEquals(14, extent.centreY(), 0.05);
  }

  @Test
  void longerSideBecomesTwentyPixelsAndTheShorterKeepsItsProportion() {
    // 10 by 5 is enlarged twice: 200 square pixels of ink.
    float[] moved = Centring.centred(rectangle(3, 2, 10, 5), SIDE, SIDE);
    Centring.Extent extent = Centring.Extent.of(moved, SIDE, SIDE);
    assertEquals(20, extent.longerSide(), 2);
    assertEquals(200, extent.mass(), 8);
  }

  @Test
  void dotStaysADot() {
    float[] moved = Centring.centred(rectangle(4, 4, 2, 2), SIDE, SIDE);
    assertEquals(2 * 2 * 2.5 * 2.5, Centring.Extent.of(moved, SIDE, SIDE).mass(), 1.5);
  }

  @Test
  void emptyPadStaysEmpty() {
    assertArrayEquals(new float[SIDE * SIDE], Centring.centred(new float[SIDE * SIDE], SIDE, SIDE));
  }

  @Test
  void digitsOfMnistStayAboutWhereTheyAre() {
    ToyModel toy = new ToyModel();
    Answer answer = toy.answer("", new Query.ReconstructHeldOut(0, 200)).answer();
    var digits = ((Answer.Reconstructed) answer).inputs();
    double off = 0;
    double ink = 0;
    for (int n = 0; n < digits.count(); n++) {
      float[] digit = digits.one(n).values();
      float[] moved = Centring.centred(digit, SIDE, SIDE);
      for (int i = 0; i < digit.length; i++) {
        off += Math.abs(moved[i] - digit[i]);
        ink += digit[i];
      }
    }
    // They were moved by whole pixels, so up to half a pixel of shift is left to do.
    assertEquals(0, off / ink, 0.3);
  }

  private static float[] rectangle(int left, int top, int width, int height) {
    float[] values = new float[SIDE * SIDE];
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        values[y * SIDE + x] = 1;
      }
    }
    return values;
  }
}
