package latentlab.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** The mean of every loss part over some steps. */
final class LossMeans {
  private final SequencedMap<String, Double> sums = new LinkedHashMap<>();
  private int steps;

  void add(Map<String, Double> losses) {
    losses.forEach((name, value) -> sums.merge(name, value, Double::sum));
    steps++;
  }

  boolean isEmpty() {
    return steps == 0;
  }

  void clear() {
    sums.clear();
    steps = 0;
  }

  String text() {
    SequencedMap<String, Double> means = new LinkedHashMap<>();
    sums.forEach((name, sum) -> means.put(name, sum / steps));
    return text(means);
  }

  /** Named figures in one line, the same in every locale. */
  static String text(Map<String, Double> figures) {
    return figures.entrySet().stream()
        .map(figure -> String.format(Locale.ROOT, "%s %.3f", figure.getKey(), figure.getValue()))
        .collect(Collectors.joining("  "));
  }
}
