package latentlab.engine.data;

import java.util.stream.IntStream;

/** Some examples of a split, by their places in it: those of all classes but one. */
public final class ChosenExamples implements Examples {
  private final Examples whole;
  private final int[] chosen;

  private ChosenExamples(Examples whole, int[] chosen) {
    this.whole = whole;
    this.chosen = chosen;
  }

  /** The examples that are not of a class. */
  public static Examples without(Examples whole, int label) {
    return new ChosenExamples(
        whole, IntStream.range(0, whole.count()).filter(i -> whole.label(i) != label).toArray());
  }

  @Override
  public int count() {
    return chosen.length;
  }

  @Override
  public int size() {
    return whole.size();
  }

  @Override
  public void copy(int index, float[] target, int offset) {
    whole.copy(chosen[index], target, offset);
  }

  @Override
  public int label(int index) {
    return whole.label(chosen[index]);
  }

  @Override
  public int[] factors(int index) {
    return whole.factors(chosen[index]);
  }

  @Override
  public boolean classesTakeTurns() {
    return whole.classesTakeTurns();
  }
}
