package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwatchPlanTest {
  @ParameterizedTest
  @CsvSource({
    "1, 540, 250",
    "16, 540, 250",
    "128, 540, 250",
    "512, 540, 250",
    "1024, 540, 250",
    "1024, 1200, 500",
    "7, 100, 400"
  })
  void allSwatchesFitWithoutTouchingAndAreFoundUnderThePointer(int count, int width, int height) {
    SwatchPlan plan = SwatchPlan.of(count, width, height, 70);
    assertTrue(plan.height() <= height, plan::toString);
    assertTrue(plan.across() > plan.tile() && plan.down() > plan.tile() + plan.bar());
    for (int place = 0; place < count; place++) {
      assertTrue(plan.left(place) + plan.tile() <= width, plan::toString);
      double half = plan.tile() / 2.0;
      assertEquals(place, plan.at(plan.left(place) + half, plan.top(place) + half));
    }
    assertEquals(-1, plan.at(-1, 0));
    assertEquals(-1, plan.at(width + 10, 0));
    assertEquals(-1, plan.at(0, height + plan.down()));
  }

  @ParameterizedTest
  @CsvSource({"128, 20", "512, 9", "1024, 6"})
  void theyAreAsLargeAsTheRoomAllows(int count, int side) {
    // 540 x 250 pixels shared among so many, less the bars and gaps.
    SwatchPlan plan = SwatchPlan.of(count, 540, 250, 70);
    assertTrue(plan.tile() >= side, plan::toString);
  }
}
