package latentlab.engine.family.classifier;

import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/**
 * Changes the pictures a classifier learns from in ways that do not change their class: it must not
 * mind where a picture lies, nor whether its pixels are grey or drawn black and white, as the
 * samples of some models are.
 */
final class Distortion {
  private final int shift;
  private final double blackWhite;

  /**
   * @param shift pixels a picture is moved at most, in each direction; what comes in from outside
   *     is like the rim
   * @param blackWhite share of the pictures whose pixels become 1 with the probability of their
   *     value, else 0
   */
  Distortion(int shift, double blackWhite) {
    this.shift = shift;
    this.blackWhite = blackWhite;
  }

  /**
   * Writes a changed copy of a batch.
   *
   * @param pictures [batch, channels, height, width], from 0 to 1
   * @param changed the same size
   */
  void apply(Tensor pictures, RandomStream random, Tensor changed) {
    int[] extents = pictures.shape().toArray();
    int height = extents[2];
    int width = extents[3];
    int[] across = new int[extents[0]];
    int[] down = new int[extents[0]];
    boolean[] draws = new boolean[extents[0]];
    for (int row = 0; row < extents[0]; row++) {
      across[row] = random.nextInt(2 * shift + 1) - shift;
      down[row] = random.nextInt(2 * shift + 1) - shift;
      draws[row] = random.nextDouble() < blackWhite;
    }
    long start = random.position();
    int size = extents[1] * height * width;
    long numbers = RandomStream.drawsToBinarise(size);
    Rows.fill(
        changed,
        (row, pixels) -> {
          for (int i = 0; i < size; i++) {
            int x = Math.clamp(i % width - across[row], 0, width - 1);
            int y = Math.clamp(i / width % height - down[row], 0, height - 1);
            int plane = i / (width * height) * width * height;
            pixels[i] = pictures.get(row * size + plane + y * width + x);
          }
          if (draws[row]) {
            random.binarise(start + numbers * row, pixels);
          }
        });
    random.seek(start + numbers * extents[0]);
  }
}
