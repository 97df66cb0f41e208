package latentlab.engine.spec;

/**
 * What is known of a data set before it is read.
 *
 * @param id the name on the command line; its texts are {@code data.ID} and {@code data.ID.help}
 * @param kind pictures or points of the plane
 * @param channels 1 for grey, 3 for colour; 2 coordinates for points
 * @param height in pixels; 1 for points
 * @param width in pixels; 1 for points
 * @param train how many examples to learn from
 * @param validation how many are held back to watch over-fitting while training
 * @param test how many are held back for the final figures
 * @param classes how many labels there are; 1 where there are none
 */
public record DataInfo(
    String id,
    Kind kind,
    int channels,
    int height,
    int width,
    int train,
    int validation,
    int test,
    int classes) {
  /** What one example is. */
  public enum Kind {
    /** Values from 0 (black) to 1 (white), channel by channel, row by row. */
    PICTURES,
    /** Coordinates x, y, about -4 to 4. */
    POINTS
  }

  /** Numbers in one example. */
  public int size() {
    return channels * height * width;
  }
}
