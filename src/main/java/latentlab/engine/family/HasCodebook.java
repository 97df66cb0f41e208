package latentlab.engine.family;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/** Turns a picture into a grid of codes, whole numbers, and back. */
public interface HasCodebook {
  /**
   * One codebook.
   *
   * @param id {@code codes}, or {@code top} and {@code bottom} where there are two
   * @param height rows of the code grid of one picture
   * @param width columns of the code grid
   * @param vectors [entries, dimensions]
   * @param usage [entries], the share of recent training vectors that were given each code; sums to
   *     1
   */
  record Level(String id, int height, int width, Tensor vectors, Tensor usage) {
    public int cells() {
      return height * width;
    }

    public int entries() {
      return vectors.shape().at(0);
    }
  }

  /** Every codebook, the coarsest first. */
  List<Level> levels();

  /**
   * @param pictures [count, channels, height, width]
   * @return [count][cells of the first level, then those of the second]
   */
  int[][] codes(Tape tape, Tensor pictures);

  /**
   * @param codes as {@link #codes} gives them
   * @return [count, channels, height, width], means of the pixels
   */
  Tensor decodeCodes(Tape tape, int[][] codes);
}
