package latentlab.ui.panel.samples;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.spec.Pictures;

/**
 * What a model drew from the same noise at different moments of its training. When there are too
 * many, the first and the last stay and those between thin out to even distances in the logarithm
 * of the step: a model changes most in the beginning.
 */
final class History {
  /** A hidden panel keeps a moment when the step has grown by this much. */
  private static final double GROWTH = 1.2;

  /** The pictures of one moment. */
  record Moment(long step, Pictures pictures) {}

  private final int capacity;
  private final List<Moment> moments = new ArrayList<>();

  /**
   * @param capacity how many moments are kept at most; at least 3
   */
  History(int capacity) {
    if (capacity < 3) {
      throw new IllegalArgumentException("capacity must be at least 3, was " + capacity);
    }
    this.capacity = capacity;
  }

  /** Oldest first. */
  List<Moment> moments() {
    return List.copyOf(moments);
  }

  /** Adds a moment; one at the same step replaces the last, an earlier one is of no use. */
  void add(Moment moment) {
    if (!moments.isEmpty() && moment.step() < moments.getLast().step()) {
      return;
    }
    if (!moments.isEmpty() && moment.step() == moments.getLast().step()) {
      moments.removeLast();
    }
    moments.add(moment);
    if (moments.size() > capacity) {
      moments.remove(mostDispensable());
    }
  }

  /** Whether a step is far enough from the last moment to be worth keeping. */
  boolean wants(long step) {
    return moments.isEmpty() || step > Math.max(moments.getLast().step() * GROWTH, 0);
  }

  private int mostDispensable() {
    int found = 1;
    for (int i = 2; i < moments.size() - 1; i++) {
      if (gapWithout(i) <= gapWithout(found)) {
        found = i;
      }
    }
    return found;
  }

  private double gapWithout(int index) {
    return Math.log1p(moments.get(index + 1).step()) - Math.log1p(moments.get(index - 1).step());
  }
}
