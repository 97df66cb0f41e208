package latentlab.engine.store;

import java.util.Arrays;

/**
 * One tensor as it is kept in a file.
 *
 * @param name unique in its file
 * @param shape the length of each dimension; empty for a single number
 * @param values in C order: the last dimension is the fastest
 */
public record NamedArray(String name, long[] shape, float[] values) {
  public NamedArray {
    if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
      throw new IllegalArgumentException(
          "%s: %d values do not fill %s".formatted(name, values.length, Arrays.toString(shape)));
    }
  }
}
