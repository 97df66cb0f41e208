package latentlab.ui.kit;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Chooses one of the first held-out examples: by number, at random, or at random in a class. */
public final class HeldOutChoice {
  /** Any class will do. */
  public static final int ANY = -1;

  private final int count;
  private final RandomGenerator random;
  private int[] labels = {};

  /**
   * @param count how many examples there are to choose from, at least 1
   */
  public HeldOutChoice(int count, RandomGenerator random) {
    this.count = count;
    this.random = random;
  }

  public int count() {
    return count;
  }

  /** The classes of the examples, once they are known. */
  public void setLabels(int[] known) {
    labels = known.clone();
  }

  /** The class of an example; -1 while it is not known. */
  public int labelOf(int number) {
    return number < labels.length ? labels[number] : -1;
  }

  /** The nearest number there is. */
  public int nearest(int number) {
    return Math.clamp(number, 0, count - 1);
  }

  /** An example of a class; nothing where there is none, or classes are not known yet. */
  public OptionalInt atRandom(int label) {
    if (label == ANY) {
      return OptionalInt.of(random.nextInt(count));
    }
    int[] members =
        IntStream.range(0, Math.min(count, labels.length))
            .filter(number -> labels[number] == label)
            .toArray();
    return members.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(members[random.nextInt(members.length)]);
  }
}
