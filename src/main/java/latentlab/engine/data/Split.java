package latentlab.engine.data;

import java.util.Objects;

/**
 * A stretch of examples that share the memory of the whole, such as the validation split at the end
 * of a training file.
 *
 * @param whole what it is a part of
 * @param first index in the whole of the first example
 */
record Split(Examples whole, int first, int count) implements Examples {
  Split {
    Objects.checkFromIndexSize(first, count, whole.count());
  }

  @Override
  public int size() {
    return whole.size();
  }

  @Override
  public void copy(int index, float[] target, int offset) {
    whole.copy(first + Objects.checkIndex(index, count), target, offset);
  }

  @Override
  public int[] factors(int index) {
    return whole.factors(first + Objects.checkIndex(index, count));
  }

  @Override
  public int label(int index) {
    return whole.label(first + Objects.checkIndex(index, count));
  }

  @Override
  public boolean classesTakeTurns() {
    return whole.classesTakeTurns();
  }
}
