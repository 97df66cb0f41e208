package latentlab.ui.panel.arithmetic;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.spec.Answer;

/** Some of the encoded held-out examples. */
sealed interface Group {
  /** Whether an example, counted from 0, belongs to it. */
  boolean holds(int number, Answer.Encoded table);

  /** All there are. */
  record Everything() implements Group {
    @Override
    public boolean holds(int number, Answer.Encoded table) {
      return true;
    }
  }

  /** Those of a class. */
  record OfClass(int label) implements Group {
    @Override
    public boolean holds(int number, Answer.Encoded table) {
      return table.labels()[number] == label;
    }
  }

  /**
   * Those that were drawn with some values of a factor.
   *
   * @param factor its place among the factors of the data
   * @param from the first value
   * @param to the last value; below from there is none
   */
  record OfFactor(int factor, int from, int to) implements Group {
    @Override
    public boolean holds(int number, Answer.Encoded table) {
      int[] factors = table.factors()[number];
      return factor < factors.length && factors[factor] >= from && factors[factor] <= to;
    }
  }

  /**
   * Those a person picked.
   *
   * @param numbers in the order in which they were picked
   */
  record ByHand(List<Integer> numbers) implements Group {
    static final ByHand NOBODY = new ByHand(List.of());

    public ByHand {
      numbers = List.copyOf(numbers);
    }

    @Override
    public boolean holds(int number, Answer.Encoded table) {
      return numbers.contains(number);
    }

    /** With one more, or without it where it was in. */
    ByHand toggled(int number) {
      List<Integer> others =
          new ArrayList<>(numbers.stream().filter(each -> each != number).toList());
      if (others.size() == numbers.size()) {
        others.add(number);
      }
      return new ByHand(others);
    }
  }
}
