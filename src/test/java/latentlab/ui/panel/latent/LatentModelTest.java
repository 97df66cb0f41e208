package latentlab.ui.panel.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import latentlab.engine.spec.LatentCode;
import latentlab.ui.kit.LatentSpace;
import latentlab.ui.panel.latent.LatentModel.Plane;
import org.junit.jupiter.api.Test;

class LatentModelTest {
  private final LatentModel model = new LatentModel(new LatentSpace(10));

  @Test
  void orderIsNaturalBeforeInformationIsKnown() {
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), model.rows().get());
    assertEquals(new Plane(0, 1), model.plane().get());
    assertFalse(model.isDead(0));
  }

  @Test
  void mostInformativeComeFirstAndTheRestIsHidden() {
    model.informed(new double[] {0.1, 0.2, 5, 0.3, 4, 0.4, 0.5, 0.6, 0.7, 0.001});
    assertEquals(List.of(2, 4, 8, 7, 6, 5, 3, 1), model.rows().get());
    assertEquals(new Plane(2, 4), model.plane().get());
    model.showAll(true);
    assertEquals(List.of(2, 4, 8, 7, 6, 5, 3, 1, 0, 9), model.rows().get());
  }

  @Test
  void dimensionsBelowAHundredthOfANatAreDead() {
    model.informed(new double[] {0.0099, 0.0101, 2, 1, 1, 1, 1, 1, 1, 1});
    assertTrue(model.isDead(0));
    assertFalse(model.isDead(1));
    assertEquals(0.5, model.share(3));
  }

  @Test
  void rowsStayWhileASliderIsHeld() {
    model.hold();
    model.informed(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7), model.rows().get());
    model.release();
    assertEquals(List.of(9, 8, 7, 6, 5, 4, 3, 2), model.rows().get());
  }

  @Test
  void chosenPlaneStaysAndChoosingOneTwiceSwaps() {
    model.chooseHorizontal(5);
    assertEquals(new Plane(5, 1), model.plane().get());
    model.chooseVertical(5);
    assertEquals(new Plane(1, 5), model.plane().get());
    model.informed(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertEquals(new Plane(1, 5), model.plane().get());
  }

  @Test
  void informationOfAnotherModelIsIgnored() {
    model.informed(new double[] {1, 2});
    assertEquals(0, model.information().get().length);
  }

  @Test
  void posteriorsGiveAnEstimateUntilFiguresAreKnown() {
    LatentModel two = new LatentModel(new LatentSpace(2));
    // KL of N(1, 0.5²) from N(0, 1): (1 + 0.25 - 1 - ln 0.25) / 2 = 0.818147; of N(0, 1): 0.
    two.estimate(new float[][] {{0, 1}, {0, -1}}, new float[][] {{1, 0.5f}, {1, 0.5f}});
    assertArrayEquals(new double[] {0, 0.818147}, two.information().get(), 1e-6);
    assertEquals(List.of(1, 0), two.rows().get());
    two.informed(new double[] {3, 2});
    two.estimate(new float[][] {{0, 1}}, new float[][] {{1, 0.5f}});
    assertArrayEquals(new double[] {3, 2}, two.information().get());
  }

  @Test
  void pointsWithoutAPosteriorGiveNoEstimate() {
    LatentModel two = new LatentModel(new LatentSpace(2));
    two.estimate(new float[][] {{0, 1}, {0, -1}}, new float[2][2]);
    assertEquals(0, two.information().get().length);
  }

  @Test
  void everyMoveIsANewArray() {
    float[] before = model.point().get();
    model.move(3, 1.5);
    assertNotSame(before, model.point().get());
    assertEquals(0, before[3]);
    assertEquals(1.5f, model.point().get()[3]);
  }

  @Test
  void randomPointIsDrawnFromTheStandardGaussian() {
    LatentModel large = new LatentModel(new LatentSpace(256));
    large.moveAtRandom(new Random(1));
    double sum = 0;
    double squares = 0;
    for (float value : large.point().get()) {
      sum += value;
      squares += value * value;
    }
    // Of 256 numbers, the mean lies within 4/16 and the mean square within 4·√2/16 of theirs.
    assertEquals(0, sum / 256, 0.25);
    assertEquals(1, squares / 256, 0.36);
    large.moveHome();
    assertArrayEquals(new float[256], large.point().get());
  }

  private static final LatentCode CATEGORY =
      new LatentCode("category", 0, 0, 10, LatentCode.Kind.CATEGORICAL);
  private static final LatentCode STYLE =
      new LatentCode("style", 0, 10, 2, LatentCode.Kind.CONTINUOUS);

  private final LatentModel coded = new LatentModel(new LatentSpace(76, List.of(CATEGORY, STYLE)));

  @Test
  void codesWithNamesComeFirstAndLieUnderThePlane() {
    assertEquals(List.of(10, 11), coded.rows().get().subList(0, 2));
    assertEquals(7, coded.rows().get().size(), "two codes, and five of 64 others");
    assertTrue(coded.hidesSome());
    assertEquals(66, coded.sliders());
    assertEquals(new Plane(10, 11), coded.plane().get());
    double[] changes = new double[76];
    changes[50] = 2;
    changes[40] = 1;
    coded.changes(changes);
    assertEquals(List.of(10, 11, 50, 40, 12), coded.rows().get().subList(0, 5));
    assertEquals(new Plane(10, 11), coded.plane().get());
    assertEquals(0.5, coded.share(40));
    assertFalse(coded.isDead(12), "a small change is no information of zero");
  }

  @Test
  void chosenCategoryStaysWhenNoiseIsDrawnAndHomeGoesBackToTheFirst() {
    coded.choose(CATEGORY, 7);
    coded.moveAtRandom(new Random(1));
    assertEquals(7, LatentSpace.chosen(coded.point().get(), CATEGORY));
    assertEquals(1, coded.point().get()[7]);
    assertEquals(0, coded.point().get()[10]);
    assertTrue(coded.point().get()[12] != 0);
    coded.moveHome();
    assertEquals(1, coded.point().get()[0]);
    assertEquals(0, coded.point().get()[7]);
  }

  @Test
  void anEncodedPointIsGivenExactlyOneCategory() {
    float[] soft = new float[76];
    soft[3] = 0.6f;
    soft[4] = 0.4f;
    coded.moveTo(soft);
    assertEquals(1, coded.point().get()[3]);
    assertEquals(0, coded.point().get()[4]);
  }

  @Test
  void informationOfAnEvaluationOutdoesMeasuredChanges() {
    model.informed(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    model.changes(new double[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 0});
    assertEquals(LatentModel.Measure.INFORMATION, model.measure());
    assertEquals(9, model.rows().get().getFirst());
  }

  @Test
  void randomPointsStayWithinTheTruncationAndShrinkWithIt() {
    RandomPoints many =
        new RandomPoints(new LatentSpace(76, List.of(CATEGORY, STYLE)), 25, new Random(3));
    coded.choose(CATEGORY, 2);
    float[][] all = many.around(coded.point().get(), LatentSpace.NO_TRUNCATION);
    float[][] cut = many.around(coded.point().get(), 0.5);
    assertEquals(25, cut.length);
    for (int n = 0; n < 25; n++) {
      assertEquals(2, LatentSpace.chosen(cut[n], CATEGORY));
      for (int i = 12; i < 76; i++) {
        assertTrue(Math.abs(cut[n][i]) <= 0.5);
        assertEquals(Math.signum(all[n][i]), Math.signum(cut[n][i]));
      }
    }
  }
}
