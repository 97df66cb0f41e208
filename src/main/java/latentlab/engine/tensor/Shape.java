package latentlab.engine.tensor;

import java.util.Arrays;

/** The extents of a tensor, outermost first: [batch, channels, height, width]. Immutable. */
public final class Shape {
  private final int[] extents;
  private final int size;

  private Shape(int[] extents) {
    this.extents = extents;
    long product = 1;
    for (int extent : extents) {
      if (extent < 1) {
        throw new IllegalArgumentException("extents must be at least 1, were " + this);
      }
      product *= extent;
    }
    if (product > Integer.MAX_VALUE - Lanes.PADDING) {
      throw new IllegalArgumentException("a tensor of " + this + " is too large");
    }
    this.size = (int) product;
  }

  public static Shape of(int... extents) {
    return new Shape(extents.clone());
  }

  /** How many numbers. */
  public int size() {
    return size;
  }

  public int rank() {
    return extents.length;
  }

  /** One extent; negative axes count from the end. */
  public int at(int axis) {
    return extents[axis < 0 ? extents.length + axis : axis];
  }

  /** All extents but the first, multiplied: the width of the tensor seen as a matrix of rows. */
  public int rowSize() {
    return size / extents[0];
  }

  /** All extents before an axis, multiplied. */
  public int sizeBefore(int axis) {
    int product = 1;
    for (int i = 0; i < (axis < 0 ? extents.length + axis : axis); i++) {
      product *= extents[i];
    }
    return product;
  }

  /** This shape with another extent in one axis. */
  public Shape with(int axis, int extent) {
    int[] changed = extents.clone();
    changed[axis < 0 ? extents.length + axis : axis] = extent;
    return new Shape(changed);
  }

  public int[] toArray() {
    return extents.clone();
  }

  public long[] toLongs() {
    return Arrays.stream(extents).asLongStream().toArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape that && Arrays.equals(extents, that.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  @Override
  public String toString() {
    return Arrays.toString(extents);
  }
}
