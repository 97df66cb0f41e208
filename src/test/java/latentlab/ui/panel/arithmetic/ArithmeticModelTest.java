package latentlab.ui.panel.arithmetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;
import latentlab.ui.directions.Direction;
import latentlab.ui.panel.arithmetic.ArithmeticModel.Gesture;
import org.junit.jupiter.api.Test;

class ArithmeticModelTest {
  /** Five faces in two latent dimensions: the mouth is curved 0, 1, 2, 2, 0. */
  private static final Answer.Encoded TABLE =
      new Answer.Encoded(
          new float[][] {{0, 0}, {1, 0}, {2, 4}, {4, 4}, {-2, 2}},
          new float[5][2],
          new int[] {0, 0, 1, 1, 2},
          new int[][] {{7, 0}, {7, 1}, {7, 2}, {7, 2}, {7, 0}});

  private static final DataInfo FACES =
      new DataInfo(
          "faces",
          DataInfo.Kind.PICTURES,
          1,
          8,
          8,
          100,
          10,
          5,
          4,
          List.of(new Factor("shape", 8, false), new Factor("mouth", 3, true)));

  private final ArithmeticModel model =
      new ArithmeticModel(
          2, ArithmeticModel.first(FACES, List.of(0, 1, 2, 3, 4, 0), List.of(0, 1, 2)));

  private void groups(Group plus, Group minus) {
    model.change(now -> now.withGroups(plus, minus));
  }

  private Difference difference() {
    return Objects.requireNonNull(model.difference());
  }

  @Test
  void nothingIsKnownBeforeExamplesAreEncoded() {
    assertNull(model.difference());
    assertNull(model.direction());
    assertNull(model.moved());
    assertNull(model.swept());
    assertNull(model.grid());
    assertNull(model.analogy());
  }

  @Test
  void examplesOfAnotherLatentSizeAreIgnored() {
    model.encoded(new Answer.Encoded(new float[1][3], new float[1][3], new int[1]));
    assertNull(model.table().get());
  }

  /**
   * The first direction of the cartoon faces is what the lesson asks for: glasses, with and
   * without.
   */
  @Test
  void withAndWithoutComesBeforeMoreAndLess() {
    DataInfo faces = Catalog.data("faces");
    int glasses = faces.factors().stream().map(Factor::id).toList().indexOf("glasses");
    State first = ArithmeticModel.first(faces, List.of(0), List.of(0, 1, 2));
    assertEquals(new Group.OfFactor(glasses, 1, 1), first.plus());
    assertEquals(new Group.OfFactor(glasses, 0, 0), first.minus());
  }

  @Test
  void firstGroupsAreTheEndsOfAnOrderedFactor() {
    model.encoded(TABLE);
    assertEquals(new Group.OfFactor(1, 2, 2), model.state().get().plus());
    assertEquals(new Group.OfFactor(1, 0, 0), model.state().get().minus());
    // Mean of (2, 4) and (4, 4) minus mean of (0, 0) and (-2, 2).
    assertArrayEquals(new float[] {4, 3}, model.direction());
    assertEquals(2, difference().plus().count());
  }

  @Test
  void groupsByClassByHandAndOfAllHaveTheirMeans() {
    model.encoded(TABLE);
    groups(new Group.OfClass(1), new Group.Everything());
    assertArrayEquals(new float[] {3, 4}, difference().plus().mean());
    assertArrayEquals(new float[] {1, 2}, difference().minus().mean());
    assertEquals(5, difference().minus().count());
    groups(Group.ByHand.NOBODY.toggled(4).toggled(0).toggled(4), new Group.OfFactor(1, 0, 1));
    assertArrayEquals(new float[] {0, 0}, difference().plus().mean());
    assertEquals(1, difference().plus().count());
    assertEquals(3, difference().minus().count());
  }

  @Test
  void emptyGroupHasNoDirectionAndEqualOnesHaveNone() {
    model.encoded(TABLE);
    groups(new Group.OfClass(3), new Group.OfClass(0));
    assertTrue(difference().isEmpty());
    assertNull(model.direction());
    assertNull(model.moved());
    groups(new Group.OfClass(0), new Group.OfClass(0));
    assertFalse(difference().isEmpty());
    assertTrue(difference().isNothing());
  }

  @Test
  void pictureIsMovedAlongTheDirection() {
    model.encoded(TABLE);
    model.change(now -> now.withPicture(1).withStrength(-0.5));
    assertArrayEquals(new float[] {-1, -1.5f}, model.moved());
    float[][] swept = Objects.requireNonNull(model.swept());
    assertArrayEquals(new float[] {-7, -6}, swept[0]);
    assertArrayEquals(new float[] {1, 0}, swept[4]);
    assertArrayEquals(new float[] {9, 6}, swept[8]);
  }

  @Test
  void analogyIsTheSumOfThree() {
    model.encoded(TABLE);
    model.change(now -> now.withTerm(0, 3).withTerm(1, 1).withTerm(2, 4));
    float[][] sum = Objects.requireNonNull(model.analogy());
    assertArrayEquals(new float[] {4 - 1 - 2, 4 - 0 + 2}, sum[3]);
  }

  @Test
  void gridHasPicturesOrASecondDirectionUpwards() {
    model.encoded(TABLE);
    float[][] rows = Objects.requireNonNull(model.grid());
    assertEquals(ArithmeticModel.ROWS * ArithmeticModel.STEPS, rows.length);
    assertArrayEquals(TABLE.means()[2], rows[2 * ArithmeticModel.STEPS + 4]);
    Direction second = new Direction("up", new float[] {0, 10});
    model.change(now -> now.withPicture(0).keeping(List.of(second)));
    model.change(now -> now.withSecond(Optional.of(second)));
    float[][] both = Objects.requireNonNull(model.grid());
    assertArrayEquals(new float[] {-8, 20 - 6}, both[0], "left, and the second one at the top");
    assertArrayEquals(new float[] {8, -20 + 6}, both[both.length - 1]);
  }

  @Test
  void keptDirectionIsUsedUntilItIsDeletedOrGroupsChange() {
    model.encoded(TABLE);
    Direction kept = new Direction("smile", new float[] {1, 1});
    model.change(now -> now.keeping(List.of(kept)).using(Optional.of(kept)));
    assertArrayEquals(new float[] {1, 1}, model.direction());
    model.change(now -> now.keeping(List.of()));
    assertArrayEquals(new float[] {4, 3}, model.direction());
    model.undo();
    assertArrayEquals(new float[] {1, 1}, model.direction());
    groups(new Group.OfClass(1), new Group.OfClass(0));
    assertArrayEquals(new float[] {2.5f, 4}, model.direction());
    assertEquals(List.of(kept), model.state().get().kept());
  }

  @Test
  void aDragIsTakenBackAsOneAndResetToo() {
    State first = model.state().get();
    model.change(now -> now.withPicture(3));
    for (double strength : new double[] {1.1, 1.2, 1.3}) {
      model.change(Gesture.STRENGTH, now -> now.withStrength(strength));
    }
    model.reset();
    assertEquals(first, model.state().get());
    model.undo();
    assertEquals(1.3, model.state().get().strength());
    model.undo();
    assertEquals(1, model.state().get().strength());
    assertEquals(3, model.state().get().picture());
    model.undo();
    assertEquals(first, model.state().get());
    assertFalse(model.undoable().get());
    model.undo();
    assertEquals(first, model.state().get());
  }

  @Test
  void oneDimensionIsEnough() {
    ArithmeticModel line =
        new ArithmeticModel(1, ArithmeticModel.first(FACES, List.of(0), List.of(0, 1, 0)));
    line.encoded(
        new Answer.Encoded(
            new float[][] {{1}, {4}},
            new float[2][1],
            new int[] {0, 1},
            new int[][] {{0, 0}, {0, 2}}));
    assertArrayEquals(new float[] {3}, line.direction());
    assertArrayEquals(new float[] {4}, line.moved());
    assertNotNull(line.grid());
  }
}
