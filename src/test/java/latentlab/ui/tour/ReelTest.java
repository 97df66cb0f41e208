package latentlab.ui.tour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReelTest {
  @Test
  void aNewPixelIsTheMeanOfWhatItCovers() {
    // Three pixels become two: each covers one and a half.
    int[] row = {0xff000000, 0xff0000ff, 0xff00ff00};
    int[] small = Reel.shrunk(row, 3, 1, 2, 1);
    assertArrayEquals(new int[] {0x000055, 0x00aa55}, small);
  }

  @Test
  void aFlatPictureStaysFlatWhateverItsNewSize() {
    int[] flat = new int[31 * 17];
    Arrays.fill(flat, 0xff161c2b);
    int[] small = Reel.shrunk(flat, 31, 17, 23, 13);
    assertEquals(23 * 13, small.length);
    assertEquals(1, Arrays.stream(small).distinct().count());
    assertEquals(0x161c2b, small[0]);
  }
}
