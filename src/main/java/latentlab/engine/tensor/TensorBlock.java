package latentlab.engine.tensor;

import java.util.ArrayList;
import java.util.List;

/**
 * Several tensors side by side in one piece of memory, so that one pass or one copy handles all.
 * Each begins at a whole padding; what lies between them is never read as a number.
 */
public final class TensorBlock {
  private final Tensor all;
  private final Tensor head;
  private final List<Tensor> parts = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  /**
   * @param first the tensors that {@link #head()} spans
   * @param rest more tensors behind them
   */
  public TensorBlock(List<Shape> first, List<Shape> rest) {
    int headSize = paddedSize(first);
    all = Tensor.zeros(Math.max(Lanes.PADDING, headSize + paddedSize(rest)));
    head = all.slice(0, Shape.of(Math.max(1, headSize)));
    int at = 0;
    for (Shape shape : first) {
      starts.add(at);
      parts.add(all.slice(at, shape));
      at += Lanes.padded(shape.size());
    }
    for (Shape shape : rest) {
      starts.add(at);
      parts.add(all.slice(at, shape));
      at += Lanes.padded(shape.size());
    }
    starts.add(at);
  }

  private static int paddedSize(List<Shape> shapes) {
    return shapes.stream().mapToInt(shape -> Lanes.padded(shape.size())).sum();
  }

  /** The tensor of the i-th shape, first ones first. */
  public Tensor part(int index) {
    return parts.get(index);
  }

  /** Where the i-th tensor lies in a copy of {@link #all()}. */
  public Tensor part(int index, Tensor copy) {
    return copy.slice(starts.get(index), parts.get(index).shape());
  }

  /** Neighbouring tensors as one flat one; of no tensors, one of padding that nobody reads. */
  public Tensor span(int from, int count) {
    int start = starts.get(from);
    return count == 0
        ? Tensor.zeros(Lanes.PADDING)
        : all.slice(start, Shape.of(starts.get(from + count) - start));
  }

  /** The first tensors as one flat one. */
  public Tensor head() {
    return head;
  }

  /** Everything as one flat tensor. */
  public Tensor all() {
    return all;
  }
}
