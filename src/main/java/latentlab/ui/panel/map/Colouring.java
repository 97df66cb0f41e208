package latentlab.ui.panel.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;
import latentlab.text.Texts;

/** What the colours of the points say. */
sealed interface Colouring {
  /** Nothing: all points are alike. */
  record None() implements Colouring {}

  /** The class. */
  record ByClass() implements Colouring {}

  /** What the example was drawn from. */
  record ByFactor(int index, Factor factor) implements Colouring {
    /** Steps of colour that an eye tells apart; more values share one. */
    private static final int MOST_STEPS = 10;

    int steps() {
      return factor.ordered() ? Math.min(factor.values(), MOST_STEPS) : factor.values();
    }

    int step(int value) {
      return (int) ((long) value * steps() / factor.values());
    }

    /** The first value of a step; that of the step after the last is the number of values. */
    int firstValue(int step) {
      return (int) (((long) step * factor.values() + steps() - 1) / steps());
    }
  }

  /** What one may choose for a data set, the most telling first. */
  static List<Colouring> choices(DataInfo data) {
    List<Colouring> choices = new ArrayList<>();
    if (data.classes() > 1) {
      choices.add(new ByClass());
    }
    for (int index = 0; index < data.factors().size(); index++) {
      choices.add(new ByFactor(index, data.factors().get(index)));
    }
    choices.add(new None());
    return List.copyOf(choices);
  }

  /** Whether the colours are steps of a size. */
  default boolean isOrdered() {
    return this instanceof ByFactor(_, Factor factor) && factor.ordered();
  }

  /** The colour class of every point; empty for one colour. */
  default int[] classes(Answer.Encoded encoded) {
    return switch (this) {
      case None _ -> new int[0];
      case ByClass _ -> encoded.labels();
      case ByFactor by ->
          encoded.factors().length > 0 && encoded.factors()[0].length > by.index()
              ? IntStream.range(0, encoded.factors().length)
                  .map(n -> by.step(encoded.factors()[n][by.index()]))
                  .toArray()
              : new int[0];
    };
  }

  /** The words of the legend, by colour class. */
  default List<String> names(DataInfo data, Texts texts) {
    return switch (this) {
      case None _ -> List.of();
      case ByClass _ ->
          IntStream.range(0, data.classes()).mapToObj(k -> className(data, k, texts)).toList();
      case ByFactor by ->
          IntStream.range(0, by.steps()).mapToObj(step -> stepName(by, step, texts)).toList();
    };
  }

  private static String stepName(ByFactor by, int step, Texts texts) {
    int first = by.firstValue(step);
    int last = by.firstValue(step + 1) - 1;
    String key = "factor." + by.factor().id() + "." + first;
    if (first != last) {
      return texts.get("map.values", first, last);
    }
    return texts.has(key) ? texts.get(key) : texts.get("map.class", first);
  }

  /** What a class is called. */
  static String className(DataInfo data, int index, Texts texts) {
    String key = "data." + data.id() + ".class." + index;
    return texts.has(key) ? texts.get(key) : texts.get("map.class", index);
  }
}
