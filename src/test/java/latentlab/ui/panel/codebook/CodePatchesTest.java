package latentlab.ui.panel.codebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.CodeLevel;
import latentlab.engine.spec.Pictures;
import org.junit.jupiter.api.Test;

class CodePatchesTest {
  /** Two pictures of 6 x 6 pixels in 3 x 3 cells: the first counts its pixels, the second is 1. */
  private static Pictures pictures() {
    float[] values = new float[72];
    for (int i = 0; i < 36; i++) {
      values[i] = i;
    }
    Arrays.fill(values, 36, 72, 1);
    return new Pictures(2, 1, 6, 6, values);
  }

  private static CodeLevel level() {
    float[] decoded = {0, 0, 0, 0, 0, 0, 0, 0, 5, 6, 7, 8};
    return new CodeLevel(
        "codes",
        3,
        3,
        new float[3][1],
        new float[] {0.9f, 0.1f, 0},
        new Pictures(3, 1, 2, 2, decoded));
  }

  private static CodePatches patches() {
    int[] first = new int[9];
    first[4] = 1;
    int[] second = new int[9];
    second[0] = 1;
    Pictures all = pictures();
    Answer.Coded coded =
        new Answer.Coded(all, all, new int[][] {first, second}, new float[2], new int[2]);
    return CodePatches.of(List.of(level()), coded).getFirst();
  }

  @Test
  void aPatchIsTheMeanAroundTheCellsThatUseItsCode() {
    CodePatches patches = patches();
    assertEquals(2, patches.uses(1));
    assertEquals(16, patches.uses(0));
    Pictures swatches = patches.swatches(level());
    assertEquals(6, swatches.width(), "three cells of two pixels");
    float[] one = swatches.one(1).values();
    // The middle cell of the first picture sees all of it. The corner cell of the second has its
    // middle at (1, 1): its patch begins two pixels outside, so that these are of the first alone.
    assertEquals(0, one[0]);
    assertEquals(1, one[1]);
    assertEquals((14 + 1) / 2f, one[14]);
    assertEquals((35 + 1) / 2f, one[35]);
  }

  @Test
  void anUnusedCodeIsShownAsTheDecoderDrawsIt() {
    float[] unused = patches().swatches(level()).one(2).values();
    assertArrayEquals(new float[] {5, 5, 5, 6, 6, 6}, Arrays.copyOf(unused, 6));
    assertArrayEquals(new float[] {7, 7, 7, 8, 8, 8}, Arrays.copyOfRange(unused, 30, 36));
  }
}
