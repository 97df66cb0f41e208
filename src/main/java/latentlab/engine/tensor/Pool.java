package latentlab.engine.tensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands out the same memory every step: what is taken between two calls of {@link #reclaim()} is
 * free again after the second, and a step that takes the same shapes in the same order gets the
 * same tensors. After the first step of a kind nothing is allocated any more.
 */
public final class Pool {
  private final Map<Shape, List<Tensor>> tensors = new HashMap<>();
  private final Map<Shape, int[]> taken = new HashMap<>();
  private long bytes;

  /** A tensor of this shape with unspecified contents, until the next {@link #reclaim()}. */
  public Tensor take(int... extents) {
    return take(Shape.of(extents));
  }

  /** A tensor of this shape with unspecified contents, until the next {@link #reclaim()}. */
  public Tensor take(Shape shape) {
    List<Tensor> all = tensors.computeIfAbsent(shape, _ -> new ArrayList<>());
    int[] next = taken.computeIfAbsent(shape, _ -> new int[1]);
    if (next[0] == all.size()) {
      all.add(Tensor.zeros(shape));
      bytes += 4L * Lanes.padded(shape.size());
    }
    return all.get(next[0]++);
  }

  /** Takes everything back; tensors from before must not be used any more. */
  public void reclaim() {
    taken.values().forEach(count -> count[0] = 0);
  }

  /** Native memory this pool holds. */
  public long bytes() {
    return bytes;
  }
}
