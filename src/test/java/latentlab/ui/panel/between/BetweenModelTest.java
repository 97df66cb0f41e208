package latentlab.ui.panel.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.Pictures;
import latentlab.ui.kit.Interpolation;
import latentlab.ui.kit.LatentSpace;
import latentlab.ui.panel.between.BetweenModel.Ends;
import latentlab.ui.panel.between.BetweenModel.Side;
import org.junit.jupiter.api.Test;

class BetweenModelTest {
  private final BetweenModel model = new BetweenModel(new LatentSpace(2));

  private Ends ends() {
    return Objects.requireNonNull(model.ends().get());
  }

  @Test
  void waysAreKnownOnceBothEndsAre() {
    model.choose(Side.A, 3);
    model.encoded(Side.A, 3, new float[] {1, 0});
    assertNull(model.ends().get());
    model.draw(Side.B, new Random(1));
    assertNotNull(model.ends().get());
  }

  @Test
  void placeOfAnotherExampleOrAnotherModelIsIgnored() {
    model.draw(Side.B, new Random(1));
    model.choose(Side.A, 3);
    model.encoded(Side.A, 4, new float[] {1, 0});
    model.encoded(Side.A, 3, new float[] {1, 0, 2});
    assertNull(model.ends().get());
  }

  @Test
  void swappedEndsSwapTheirExamplesToo() {
    model.choose(Side.A, 3);
    model.encoded(Side.A, 3, new float[] {1, 0});
    model.choose(Side.B, 8);
    model.encoded(Side.B, 8, new float[] {0, 2});
    model.swap();
    assertEquals(new Endpoint.HeldOut(8), model.end(Side.A).get());
    assertArrayEquals(new float[] {0, 2}, ends().a());
    assertArrayEquals(new float[] {1, 0}, ends().b());
  }

  @Test
  void stepsAreEvenAndEndAtTheEnds() {
    model.moveTo(0.51);
    model.step(1);
    assertEquals(17 / 32.0, model.position());
    model.moveTo(0);
    model.step(-1);
    assertEquals(0, model.position());
  }

  @Test
  void sharedEndsAreDecodedOnce() {
    float[][] latents =
        Ways.latents(new Ends(new float[] {3, 0}, new float[] {0, 3}, new LatentSpace(2)), 9);
    assertEquals(16, latents.length, "so many count as a question that a hand waits for");
    float[] values = new float[16];
    for (int i = 0; i < 16; i++) {
      values[i] = (float) Interpolation.norm(latents[i]);
    }
    Ways ways = Ways.of(new Pictures(16, 1, 1, 1, values), 9);
    assertEquals(Math.sqrt(4.5), ways.line().values()[4], 1e-5);
    assertArrayEquals(new float[] {3, 3, 3, 3, 3, 3, 3, 3, 3}, ways.arc().values(), 1e-5f);
  }

  @Test
  void aCategoryChangesInTheMiddleAndCodesGoStraight() {
    LatentSpace coded =
        new LatentSpace(
            6,
            List.of(
                new LatentCode("category", 0, 0, 3, LatentCode.Kind.CATEGORICAL),
                new LatentCode("style", 0, 3, 1, LatentCode.Kind.CONTINUOUS)));
    Ends ends = new Ends(new float[] {1, 0, 0, -1, 3, 0}, new float[] {0, 0, 1, 1, 0, 3}, coded);
    for (Interpolation way : Interpolation.values()) {
      assertArrayEquals(ends.a(), ends.at(way, 0), 1e-5f);
      assertArrayEquals(ends.b(), ends.at(way, 1), 1e-5f);
      float[] before = ends.at(way, 0.49);
      float[] after = ends.at(way, 0.51);
      assertArrayEquals(new float[] {1, 0, 0}, Arrays.copyOf(before, 3));
      assertArrayEquals(new float[] {0, 0, 1}, Arrays.copyOf(after, 3));
      assertEquals(0.02f, after[3], 1e-6f);
    }
    // The arc is one of the noise alone, whose ends both lie 3 from the middle.
    assertEquals(3, ends.norm(ends.at(Interpolation.SLERP, 0.5)), 1e-5);
    assertEquals(3 / Math.sqrt(2), ends.norm(ends.at(Interpolation.LERP, 0.5)), 1e-5);
  }
}
