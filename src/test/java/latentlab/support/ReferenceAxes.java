package latentlab.support;

/** Joining, cutting and reordering arrays index by index. */
public final class ReferenceAxes {
  private ReferenceAxes() {}

  public static Doubles concatenate(int axis, Doubles... parts) {
    int[] shape = parts[0].shape().clone();
    shape[axis] = 0;
    for (Doubles part : parts) {
      shape[axis] += part.extent(axis);
    }
    Doubles joined = Doubles.zeros(shape);
    int at = 0;
    for (Doubles part : parts) {
      for (int i = 0; i < part.size(); i++) {
        int[] index = index(part, i);
        index[axis] += at;
        joined.set(part.values()[i], index);
      }
      at += part.extent(axis);
    }
    return joined;
  }

  public static Doubles slice(Doubles x, int axis, int from, int to) {
    int[] shape = x.shape().clone();
    shape[axis] = to - from;
    Doubles part = Doubles.zeros(shape);
    for (int i = 0; i < part.size(); i++) {
      int[] index = index(part, i);
      index[axis] += from;
      part.values()[i] = x.at(index);
    }
    return part;
  }

  /** [a, b, c, d] to [a, c, b, d]. */
  public static Doubles swapMiddle(Doubles x) {
    Doubles swapped = Doubles.zeros(x.extent(0), x.extent(2), x.extent(1), x.extent(3));
    for (int i = 0; i < x.size(); i++) {
      int[] at = index(x, i);
      swapped.set(x.values()[i], at[0], at[2], at[1], at[3]);
    }
    return swapped;
  }

  private static int[] index(Doubles x, int flat) {
    int[] index = new int[x.shape().length];
    int rest = flat;
    for (int axis = index.length - 1; axis >= 0; axis--) {
      index[axis] = rest % x.extent(axis);
      rest /= x.extent(axis);
    }
    return index;
  }
}
