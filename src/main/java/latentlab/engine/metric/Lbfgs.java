package latentlab.engine.metric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds the minimum of a smooth convex function with a limited memory of its curvature: L-BFGS
 * (Nocedal 1980; Liu and Nocedal 1989, algorithm 2.1), with steps halved until they pay (Armijo
 * 1966).
 */
final class Lbfgs {
  /** A function and its slope. */
  @FunctionalInterface
  interface Objective {
    /**
     * @param gradient is filled
     * @return the value
     */
    double at(double[] point, double[] gradient);
  }

  private static final int MEMORY = 10;
  private static final int HALVINGS = 30;

  /** The share of the promised gain that a step must bring. */
  private static final double ENOUGH = 1e-4;

  /** A step, how the gradient changed over it, and the inverse of their product. */
  private record Turn(double[] step, double[] change, double inverse) {}

  private Lbfgs() {}

  /**
   * @param start where to begin; left as it is
   * @param tolerance ends where no slope is larger
   * @param iterations ends after so many at the latest
   */
  static double[] minimise(Objective objective, double[] start, double tolerance, int iterations) {
    double[] point = start.clone();
    double[] gradient = new double[point.length];
    double value = objective.at(point, gradient);
    Deque<Turn> memory = new ArrayDeque<>();
    for (int i = 0; i < iterations && largest(gradient) > tolerance; i++) {
      double[] direction = direction(gradient, memory);
      double promised = dot(direction, gradient);
      double[] next = new double[point.length];
      double[] nextGradient = new double[point.length];
      // Nothing is known of the curvature at first: as far as 1 in all.
      double length = memory.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
      double nextValue = Double.POSITIVE_INFINITY;
      for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
        for (int j = 0; j < next.length; j++) {
          next[j] = point[j] + length * direction[j];
        }
        nextValue = objective.at(next, nextGradient);
        if (nextValue <= value + ENOUGH * length * promised) {
          break;
        }
      }
      if (!(nextValue < value)) {
        return point; // No step pays any more: as near as rounding lets it come.
      }
      remember(memory, point, next, gradient, nextGradient);
      point = next;
      gradient = nextGradient;
      value = nextValue;
    }
    return point;
  }

  private static void remember(
      Deque<Turn> memory, double[] from, double[] to, double[] before, double[] after) {
    double[] step = new double[from.length];
    double[] change = new double[from.length];
    for (int j = 0; j < step.length; j++) {
      step[j] = to[j] - from[j];
      change[j] = after[j] - before[j];
    }
    double product = dot(step, change);
    if (product > 1e-12 * dot(change, change)) {
      memory.addLast(new Turn(step, change, 1 / product));
    }
    if (memory.size() > MEMORY) {
      memory.removeFirst();
    }
  }

  /** Minus the gradient times the remembered inverse of the curvature: the two-loop recursion. */
  private static double[] direction(double[] gradient, Deque<Turn> memory) {
    double[] direction = new double[gradient.length];
    addScaled(direction, gradient, -1);
    double[] shares = new double[memory.size()];
    int at = memory.size();
    for (Iterator<Turn> newest = memory.descendingIterator(); newest.hasNext(); ) {
      Turn turn = newest.next();
      shares[--at] = turn.inverse * dot(turn.step, direction);
      addScaled(direction, turn.change, -shares[at]);
    }
    if (!memory.isEmpty()) {
      Turn last = memory.getLast();
      double scale = 1 / (last.inverse * dot(last.change, last.change));
      for (int j = 0; j < direction.length; j++) {
        direction[j] *= scale;
      }
    }
    for (Turn turn : memory) {
      double share = turn.inverse * dot(turn.change, direction);
      addScaled(direction, turn.step, shares[at++] - share);
    }
    return direction;
  }

  private static void addScaled(double[] target, double[] other, double factor) {
    for (int j = 0; j < target.length; j++) {
      target[j] += factor * other[j];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double largest(double[] numbers) {
    double largest = 0;
    for (double number : numbers) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }
}
