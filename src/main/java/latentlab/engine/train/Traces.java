package latentlab.engine.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import latentlab.engine.spec.TracedPart;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/** Copies what is seen of the first example of a batch, act by act. */
public final class Traces implements Watcher {
  private final BiConsumer<String, List<TracedPart>> told;
  private final List<TracedPart> parts = new ArrayList<>();

  /**
   * @param told gets the id and the parts of every act, at its end
   */
  public Traces(BiConsumer<String, List<TracedPart>> told) {
    this.told = told;
  }

  @Override
  public void saw(String part, Tensor value) {
    Shape shape = value.shape();
    int[] ofOne = new int[shape.rank() - 1];
    int size = 1;
    for (int axis = 0; axis < ofOne.length; axis++) {
      ofOne[axis] = shape.at(axis + 1);
      size *= ofOne[axis];
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = value.get(i);
    }
    parts.add(new TracedPart(part, ofOne, values));
  }

  @Override
  public void phase(String id) {
    told.accept(id, List.copyOf(parts));
    parts.clear();
  }
}
