package latentlab.engine.family.aae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.spec.BadInput;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class LatentPriorTest {
  private static final int COUNT = 20_000;

  private static Tensor draws(LatentPrior prior) {
    Tensor codes = Tensor.zeros(COUNT, 2);
    prior.fill(codes, new RandomStream(3, "prior"));
    return codes;
  }

  @Test
  void theMixtureHasTenPetalsEquallyOftenEachLongerOutwards() {
    Tensor codes = draws(new PetalMixture());
    int[] petals = new int[10];
    double out = 0;
    double across = 0;
    for (int row = 0; row < COUNT; row++) {
      double x = codes.get(2 * row);
      double y = codes.get(2 * row + 1);
      int petal = Math.floorMod(Math.round(Math.atan2(y, x) / (2 * Math.PI / 10)), 10);
      petals[petal]++;
      double angle = petal * 2 * Math.PI / 10;
      double along = x * Math.cos(angle) + y * Math.sin(angle);
      double aside = y * Math.cos(angle) - x * Math.sin(angle);
      out += (along - 1.9) * (along - 1.9) / COUNT;
      across += aside * aside / COUNT;
    }
    for (int petal : petals) {
      // Binomial with deviation sqrt(20000 · 0.09) = 42.
      assertEquals(COUNT / 10.0, petal, 200);
    }
    assertEquals(0.45, Math.sqrt(out), 0.02);
    assertEquals(0.13, Math.sqrt(across), 0.02);
  }

  @Test
  void everyStretchOfTheRollIsEquallyLikely() {
    Tensor codes = draws(new SwissRollPrior());
    int[] stretches = new int[10];
    for (int row = 0; row < COUNT; row++) {
      // The share of the strip up to a radius is the radius squared over 9.
      double squares = Math.pow(codes.get(2 * row), 2) + Math.pow(codes.get(2 * row + 1), 2);
      stretches[(int) Math.min(9, squares / 9 * 10)]++;
    }
    for (int stretch : stretches) {
      assertEquals(COUNT / 10.0, stretch, 320);
    }
  }

  @Test
  void aDrawnPriorPutsItsDrawsWhereTheInkIs() {
    float[] ink = new float[256];
    ink[0] = 0.2f;
    ink[15] = 0.6f;
    ink[255] = 0.2f;
    Tensor codes = draws(new DrawnPrior(ink));
    int topLeft = 0;
    int topRight = 0;
    double sum = 0;
    for (int row = 0; row < COUNT; row++) {
      float x = codes.get(2 * row);
      float y = codes.get(2 * row + 1);
      assertTrue(Math.abs(x) >= 2.625 && Math.abs(x) <= 3, "x " + x);
      assertTrue(Math.abs(y) >= 2.625 && Math.abs(y) <= 3, "y " + y);
      topLeft += x < 0 && y > 0 ? 1 : 0;
      topRight += x > 0 && y > 0 ? 1 : 0;
      sum += Math.abs(x);
    }
    assertEquals(0.2, topLeft / (double) COUNT, 0.015);
    assertEquals(0.6, topRight / (double) COUNT, 0.015);
    // Uniform within a cell: the middle of 2.625 and 3.
    assertEquals(2.8125, sum / COUNT, 0.005);
  }

  @Test
  void aDrawnPriorWithoutInkSaysWhatToDo() {
    BadInput refused = assertThrows(BadInput.class, () -> new DrawnPrior(new float[256]));
    assertTrue(refused.sentence().contains("draw where codes may lie"), refused.sentence());
  }
}
