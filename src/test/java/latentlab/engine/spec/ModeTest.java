package latentlab.engine.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModeTest {
  private static final List<Mode> MODES =
      List.of(new Mode(0, 0, 1), new Mode(10, 0, 0.1), new Mode(0, 10, 1), new Mode(2.5, 0, 0.5));

  @Test
  void aPointBelongsToAModeWithinThreeDeviations() {
    float[][] points = {{-2.9f, 0}, {0, -3.1f}, {10.29f, 0}, {9.6f, 0}, {0, 7.1f}};
    assertArrayEquals(new int[] {0, -1, 1, -1, 2}, Mode.ofAll(points, MODES));
  }

  @Test
  void theFewestDeviationsCountNotTheShortestWay() {
    // Nearer to the narrow mode's mean, 1.5 away from 0 and 1 from 2.5: 1.5 and 2 deviations.
    assertEquals(0, Mode.of(1.5, 0, MODES));
    assertEquals(3, Mode.of(2, 0, MODES));
  }

  @Test
  void whatIsNoNumberBelongsToNone() {
    assertEquals(-1, Mode.of(Double.NaN, 0, MODES));
  }
}
