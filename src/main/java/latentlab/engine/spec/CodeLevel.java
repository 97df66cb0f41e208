package latentlab.engine.spec;

/**
 * One codebook of a model and what became of it.
 *
 * @param id {@code codes}, or {@code top} and {@code bottom} where there are two
 * @param height rows of the code grid of one picture
 * @param width columns of the code grid
 * @param vectors [entries][dimensions]
 * @param usage per entry, the share of recent training vectors that were given this code; sums to 1
 * @param swatches per entry, a small picture of what the decoder makes of it
 */
public record CodeLevel(
    String id, int height, int width, float[][] vectors, float[] usage, Pictures swatches) {
  /** How many codes one picture has on this level. */
  public int cells() {
    return height * width;
  }
}
