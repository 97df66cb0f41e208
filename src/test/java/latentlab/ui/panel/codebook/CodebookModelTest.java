package latentlab.ui.panel.codebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.CodeLevel;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.junit.jupiter.api.Test;

class CodebookModelTest {
  private static final int SIZE = 4;
  private final CodebookModel model = new CodebookModel(10, SIZE);

  /** A level of 1 x cells codes whose vectors are points of a line. */
  private static CodeLevel level(String id, int cells, float[] places, float... usage) {
    float[][] vectors = new float[places.length][];
    Arrays.setAll(vectors, code -> new float[] {places[code]});
    return new CodeLevel(
        id, 1, cells, vectors, usage, new Pictures(usage.length, 1, 1, 1, new float[usage.length]));
  }

  private static final CodeLevel TOP = level("top", 2, new float[] {0, 5, 1}, 0.5f, 0.25f, 0.25f);
  private static final CodeLevel BOTTOM = level("bottom", 3, new float[] {0, 1}, 1, 0);

  private static Answer.Coded coded(int... codes) {
    Pictures one = new Pictures(1, 1, 2, 2, new float[SIZE]);
    return new Answer.Coded(one, one, new int[][] {codes}, new float[1], new int[] {3});
  }

  @Test
  void evenUsageHasThePerplexityOfTheCodebookAndASingleCodeThatOfOne() {
    float[] even = new float[128];
    Arrays.fill(even, 1f / 128);
    CodeFigures figures = CodeFigures.of(level("codes", 49, new float[128], even));
    assertEquals(128, figures.perplexity(), 1e-3);
    assertEquals(128, figures.used());
    assertEquals(343, figures.bits(), 1e-9, "49 cells of log2 128 = 7 bits");
    assertEquals(343, figures.leastBits(), 1e-3);
    assertEquals(1, CodeFigures.of(BOTTOM).perplexity(), 1e-12);
    assertEquals(1, CodeFigures.of(BOTTOM).dead());
  }

  @Test
  void perplexityLiesBelowTheUsedCodesWhereUsageIsUneven() {
    // Entropy of 1/2, 1/4, 1/4 is 1.5 bits: perplexity 2^1.5.
    CodeFigures figures = CodeFigures.of(TOP);
    assertEquals(Math.pow(2, 1.5), figures.perplexity(), 1e-9);
    assertEquals(3, figures.used());
    assertEquals(2 * 1.5, figures.leastBits(), 1e-9);
  }

  @Test
  void aCodeIsDeadAHundredTimesBelowAnEvenShareAndWhereUsageDiverged() {
    assertTrue(CodeFigures.isDead(0, 10));
    assertTrue(CodeFigures.isDead(0.00099f, 10));
    assertFalse(CodeFigures.isDead(0.00101f, 10));
    assertTrue(CodeFigures.isDead(Float.NaN, 10));
  }

  @Test
  void distancesAreEuclidean() {
    Random random = new Random(3);
    float[][] vectors = new float[9][11];
    for (float[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = (float) random.nextGaussian();
      }
    }
    CodeDistances distances = CodeDistances.of(vectors);
    for (int a = 0; a < 9; a++) {
      for (int b = 0; b < 9; b++) {
        double sum = 0;
        for (int i = 0; i < 11; i++) {
          sum += Math.pow((double) vectors[a][i] - vectors[b][i], 2);
        }
        assertEquals(Math.sqrt(sum), distances.between(a, b), 1e-5);
      }
    }
    assertEquals(2, CodeDistances.of(TOP.vectors()).nearest(0));
    assertEquals(-1, CodeDistances.of(new float[1][3]).nearest(0));
  }

  @Test
  void codesStandByUseByNumberOrByLikeness() {
    CodeLevel level = level("codes", 1, new float[] {9, 0, 4, 1, 2}, 0.2f, 0.3f, 0.1f, 0f, 0.4f);
    model.show(List.of(level), false);
    assertArrayEquals(new int[] {4, 1, 0, 2, 3}, model.sequence());
    model.chooseOrder(CodeOrder.NUMBER);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, model.sequence());
    model.chooseOrder(CodeOrder.SIMILARITY);
    assertArrayEquals(new int[] {4, 1, 2, 0, 3}, model.sequence(), "from 2 to 0, 4, 9; dead last");
    assertArrayEquals(new int[] {3, 1, 2, 4, 0}, model.places());
    assertEquals(3, model.rank(0));
  }

  @Test
  void codesStayInPlaceWhileTheyAreHeld() {
    model.show(List.of(level("codes", 1, new float[] {0, 1}, 0.6f, 0.4f)), false);
    CodeLevel other = level("codes", 1, new float[] {0, 1}, 0.4f, 0.6f);
    model.show(List.of(other), true);
    assertArrayEquals(new int[] {0, 1}, model.sequence());
    assertEquals(0.6f, model.shown().usage()[1]);
    model.show(List.of(other), false);
    assertArrayEquals(new int[] {1, 0}, model.sequence());
  }

  @Test
  void distancesOfALargeCodebookAreMeasuredSeldom() {
    float[][] vectors = new float[512][64];
    Pictures swatches = new Pictures(512, 1, 1, 1, new float[512]);
    CodeLevel large = new CodeLevel("codes", 1, 1, vectors, new float[512], swatches);
    model.show(List.of(large), false);
    CodeDistances first = model.distances();
    model.show(List.of(large), false);
    assertSame(first, model.distances(), "512 * 512 / 2 * 64 = 2 * 2^22: every second time");
    model.show(List.of(large), false);
    assertNotSame(first, model.distances());
    model.show(List.of(TOP), false);
    CodeDistances small = model.distances();
    model.show(List.of(TOP), false);
    assertNotSame(small, model.distances());
  }

  @Test
  void codesOfAPictureAreTakenOnlyIfTheyFitAndAreTheOnesAskedFor() {
    model.show(List.of(TOP, BOTTOM), false);
    assertFalse(model.coded(model.pictureQuestion(), coded(0, 1)));
    assertFalse(model.coded(new Query.EncodeCodesHeldOut(7, 1), coded(0, 1, 2, 0, 1)));
    assertTrue(model.coded(model.pictureQuestion(), coded(2, 1, 0, 0, 1)));
    assertArrayEquals(new int[] {2, 1}, model.grid());
    model.chooseLevel(1);
    assertArrayEquals(new int[] {0, 0, 1}, model.grid());
  }

  @Test
  void theLastPictureIsFollowedByTheFirst() {
    model.goTo(-1);
    assertEquals(9, model.example());
    model.goTo(10);
    assertEquals(0, model.example());
  }

  @Test
  void paintingChangesOnlyTheShownLevelAndIsTakenBackStrokeByStroke() {
    model.show(List.of(TOP, BOTTOM), false);
    model.coded(model.pictureQuestion(), coded(2, 1, 0, 0, 1));
    assertFalse(model.paint(0), "there is no brush yet");
    model.chooseLevel(1);
    model.chooseBrush(1);
    model.painting().begin();
    assertTrue(model.paint(0));
    assertTrue(model.paint(1));
    assertFalse(model.paint(2), "it has that code already");
    model.painting().begin();
    model.chooseBrush(0);
    model.paint(2);
    assertArrayEquals(new int[] {2, 1, 1, 1, 0}, paintedCodes());
    model.painting().undo();
    assertArrayEquals(new int[] {2, 1, 1, 1, 1}, paintedCodes());
    model.painting().undo();
    assertFalse(model.painting().isPainted());
    assertFalse(model.painting().canUndo());
  }

  private int[] paintedCodes() {
    return ((Query.DecodeCodes) model.paintedQuestion()).codes()[0];
  }

  @Test
  void aPaintedGridStaysWhileTheModelLearnsAndFollowsItAgainOnceTakenBack() {
    model.show(List.of(TOP), false);
    model.coded(model.pictureQuestion(), coded(0, 0));
    model.chooseBrush(2);
    model.painting().begin();
    model.paint(0);
    model.coded(model.pictureQuestion(), coded(1, 1));
    assertArrayEquals(new int[] {2, 0}, model.grid());
    model.painting().undo();
    assertArrayEquals(new int[] {1, 1}, model.grid());
    model.coded(model.pictureQuestion(), coded(0, 1));
    assertArrayEquals(new int[] {0, 1}, model.grid());
  }

  @Test
  void whatIsPaintedIsDecodedInPlaceOfThePicture() {
    model.show(List.of(TOP), false);
    Answer.Coded answer = coded(0, 0);
    model.coded(model.pictureQuestion(), answer);
    Pictures other = new Pictures(1, 1, 2, 2, new float[] {1, 1, 1, 1});
    model.decoded(other);
    assertEquals(answer.outputs(), model.decoded().orElseThrow(), "nothing is painted");
    model.chooseBrush(1);
    model.painting().begin();
    model.paint(1);
    model.decoded(other);
    assertEquals(other, model.decoded().orElseThrow());
    model.painting().reset();
    assertEquals(answer.outputs(), model.decoded().orElseThrow());
  }

  @Test
  void randomGridsUseEveryCodeOfTheirLevelEquallyOften() {
    model.show(List.of(TOP, BOTTOM), false);
    model.coded(model.pictureQuestion(), coded(0, 0, 0, 0, 0));
    int[] counts = new int[3];
    Random random = new Random(1);
    for (int round = 0; round < 600; round++) {
      model.randomise(random);
      int[] codes = paintedCodes();
      counts[codes[0]]++;
      assertTrue(codes[2] < 2 && codes[3] < 2 && codes[4] < 2, "the bottom has two codes");
    }
    for (int count : counts) {
      assertEquals(200, count, 50);
    }
  }

  @Test
  void levelsOfTwoPicturesChangePlaces() {
    SwapModel swap = new SwapModel(10);
    assertTrue(swap.mixQuestion(new int[] {1, 2, 3}, 1).isEmpty());
    assertFalse(swap.coded(new Query.EncodeCodesHeldOut(5, 1), coded(7, 8, 9)));
    assertTrue(swap.coded(swap.secondQuestion(), coded(7, 8, 9)));
    Query.DecodeCodes mixed =
        (Query.DecodeCodes) swap.mixQuestion(new int[] {1, 2, 3}, 1).orElseThrow();
    assertArrayEquals(new int[] {1, 8, 9}, mixed.codes()[0], "A top, B bottom");
    assertArrayEquals(new int[] {7, 2, 3}, mixed.codes()[1], "B top, A bottom");
  }
}
