package latentlab.engine.spec;

/**
 * Some examples as plain numbers: pictures, or points of the plane (two channels of one pixel).
 * Owners treat the values as immutable: they are shared between threads.
 *
 * @param count how many
 * @param channels 1 grey, 3 colour, 2 for points
 * @param height in pixels
 * @param width in pixels
 * @param values [count, channels, height, width], pictures from 0 to 1
 */
public record Pictures(int count, int channels, int height, int width, float[] values) {
  public Pictures {
    if (values.length != count * channels * height * width) {
      throw new IllegalArgumentException(
          "%d values do not make %d pictures of %dx%dx%d"
              .formatted(values.length, count, channels, height, width));
    }
  }

  /** Numbers in one picture. */
  public int size() {
    return channels * height * width;
  }

  /** One picture of these, as a copy. */
  public Pictures one(int index) {
    float[] copy = new float[size()];
    System.arraycopy(values, index * size(), copy, 0, size());
    return new Pictures(1, channels, height, width, copy);
  }
}
