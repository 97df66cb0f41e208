package latentlab.engine.family.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DistortionTest {
  private static final int SIDE = 9;

  @Test
  void everyShiftComesUpAndChannelsMoveTogether() {
    Tensor pictures = Tensor.zeros(200, 2, SIDE, SIDE);
    for (int row = 0; row < 200; row++) {
      for (int channel = 0; channel < 2; channel++) {
        pictures.set(place(row, channel, 4, 4), 1 + channel);
      }
    }
    Tensor moved = Tensor.zeros(200, 2, SIDE, SIDE);
    new Distortion(2, 0).apply(pictures, new RandomStream(1, "noise"), moved);
    Set<Integer> places = new HashSet<>();
    for (int row = 0; row < 200; row++) {
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          if (moved.get(place(row, 0, x, y)) == 1) {
            assertTrue(Math.abs(x - 4) <= 2 && Math.abs(y - 4) <= 2);
            assertEquals(2, moved.get(place(row, 1, x, y)));
            places.add(y * SIDE + x);
          }
        }
      }
    }
    assertEquals(25, places.size());
  }

  private static int place(int row, int channel, int x, int y) {
    return ((row * 2 + channel) * SIDE + y) * SIDE + x;
  }

  @Test
  void theShareThatIsDrawnBlackAndWhiteKeepsItsMean() {
    Tensor pictures = Tensor.zeros(400, 1, 28, 28);
    pictures.fill(0.3f);
    Tensor drawn = Tensor.zeros(400, 1, 28, 28);
    new Distortion(0, 0.25).apply(pictures, new RandomStream(1, "noise"), drawn);
    int blackWhite = 0;
    double sum = 0;
    for (int row = 0; row < 400; row++) {
      float first = drawn.get(row * 784);
      blackWhite += first == 0 || first == 1 ? 1 : 0;
      for (int i = 0; i < 784; i++) {
        sum += drawn.get(row * 784 + i);
      }
    }
    // Five standard deviations: of 400 draws of 1/4, and of 78,400 pixels of 0.3.
    assertEquals(100, blackWhite, 43);
    assertEquals(0.3, sum / (400 * 784), 0.003);
  }

  @Test
  void theSameNumbersMakeTheSamePicturesAndWithoutThemNothingChanges() {
    Tensor pictures = Tensor.zeros(5, 1, SIDE, SIDE);
    new RandomStream(3, "pictures").fillUniform(pictures, 0, 1);
    Tensor one = Tensor.zeros(5, 1, SIDE, SIDE);
    Tensor two = Tensor.zeros(5, 1, SIDE, SIDE);
    new Distortion(2, 0.5).apply(pictures, new RandomStream(1, "noise"), one);
    new Distortion(2, 0.5).apply(pictures, new RandomStream(1, "noise"), two);
    assertArrayEquals(one.toArray(), two.toArray());
    new Distortion(0, 0).apply(pictures, new RandomStream(1, "noise"), two);
    assertArrayEquals(pictures.toArray(), two.toArray());
  }
}
