package latentlab.engine.spec;

/**
 * How pictures are damaged before an encoder sees them (Vincent et al. 2008, Extracting and
 * composing robust features with denoising autoencoders).
 *
 * @param kind what is done to each pixel
 * @param amount 0 changes nothing; the standard deviation of Gaussian noise, or the share of pixels
 *     that are hit
 * @param seed the same seed damages the same pixels
 */
public record Corruption(Kind kind, double amount, long seed) {
  public static final Corruption NONE = new Corruption(Kind.NONE, 0, 0);

  /** What is done to a pixel; settings and texts use the names in lower case. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /** A Gaussian number is added. */
    GAUSSIAN,
    /** Some pixels become 0, the rest stay. */
    MASKING,
    /** Some pixels become 0, the rest are multiplied so that the mean stays. */
    DROPOUT
  }
}
