package latentlab.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/** Puts figures into words, and says how each moved since the last ones. */
final class FigureTable {
  private static final Set<String> BETTER_HIGHER =
      Set.of(
          "elbo",
          "logLikelihood",
          "accuracy",
          "accuracyBlackWhite",
          "perplexity",
          "perplexityTop",
          "perplexityBottom",
          "usedCodes",
          "usedCodesTop",
          "usedCodesBottom",
          "priorGain",
          "score",
          "precision",
          "recall",
          "coverage",
          "sampleConfidence",
          "classesCovered",
          "modesCovered",
          "goodSamples");
  private static final Set<String> NEITHER =
      Set.of(
          "kl",
          "activeDimensions",
          "bitsPerImage",
          "independentCodes",
          // Of two players: whether the one or the other gains says nothing about the samples.
          "accuracyReal",
          "accuracyFake",
          "discriminatorAccuracy",
          "criticDistance",
          "diversity");
  private static final Set<String> COUNTS =
      Set.of(
          "activeDimensions",
          "usedCodes",
          "usedCodesTop",
          "usedCodesBottom",
          "bitsPerImage",
          "classesCovered",
          "modesCovered");

  /** What is written in per cent, and what it has moved by as well. */
  private static final Set<String> SHARES =
      Set.of(
          "discriminatorAccuracy",
          "accuracy",
          "accuracyBlackWhite",
          "precision",
          "recall",
          "coverage",
          "sampleConfidence",
          "goodSamples",
          "priorGain",
          "accuracyReal",
          "accuracyFake",
          "codeError");

  private static final double SMALLEST_CHANGE = 0.005;

  /** What stands beside another figure and has no line of its own, and what evaluations print. */
  private static final Set<String> WITHOUT_LINE =
      Set.of(
          "qualitySamples",
          "frechetOfData",
          "scoreOfData",
          "judgeAccuracy",
          "density",
          "acceptance",
          // The same as those that were found.
          "modesMissing",
          "classesMissing");

  /** By the figure, the one that stands beside it. */
  private static final Map<String, String> BESIDE =
      Map.of(
          "frechet", "frechetOfData",
          "score", "scoreOfData",
          "sampleConfidence", "judgeAccuracy");

  private final Texts texts;
  private Map<String, Double> before = Map.of();
  private Map<String, Double> comparisons = Map.of();

  /** Whether a change is one to be glad of. */
  enum Change {
    NONE,
    BETTER,
    WORSE,
    NEUTRAL
  }

  /**
   * One line of the table.
   *
   * @param moved an arrow and the difference to the last epoch; empty where there is none
   */
  record Figure(
      String id,
      String name,
      String help,
      String value,
      String unit,
      String moved,
      Change change) {}

  FigureTable(Texts texts) {
    this.texts = texts;
  }

  /**
   * Forgets what there was: the next figures are of another run.
   *
   * @param wholes by the figure, what it is one part of or is to be compared with
   */
  void clear(Map<String, Double> wholes) {
    before = Map.of();
    comparisons = wholes;
  }

  /** The lines of new figures. */
  List<Figure> lines(SequencedMap<String, Double> figures) {
    List<Figure> lines = new ArrayList<>();
    figures.forEach(
        (id, value) -> {
          if (!WITHOUT_LINE.contains(id)) {
            lines.add(line(id, value, figures));
          }
        });
    before = new LinkedHashMap<>(figures);
    return List.copyOf(lines);
  }

  private Figure line(String id, double value, Map<String, Double> all) {
    @Nullable Double last = before.get(id);
    double difference = last == null ? 0 : value - last;
    Change change = change(id, value, difference);
    String moved =
        change == Change.NONE
            ? ""
            : texts.get(movedKey(id, value, difference), Math.abs(difference));
    boolean known = texts.has("figure." + id);
    return new Figure(
        id,
        known ? texts.get("figure." + id) : id,
        known ? texts.get("figure." + id + ".help") : "",
        texts.get(pattern(id, value), value),
        unit(id, all),
        moved,
        change);
  }

  private String pattern(String id, double value) {
    String own = "figure." + id + ".value";
    if (texts.has(own)) {
      return own;
    }
    if (COUNTS.contains(id) && whole(value)) {
      return "figures.whole";
    }
    return small(value) ? "figures.small" : "figures.real";
  }

  private String unit(String id, Map<String, Double> all) {
    String own = "figure." + id + ".unit";
    String beside = BESIDE.getOrDefault(id, "");
    Double whole = all.getOrDefault(beside, comparisons.getOrDefault(id, 0.0));
    return texts.has(own) ? texts.get(own, whole) : texts.get("figures.nats");
  }

  private static boolean whole(double value) {
    return value == Math.rint(value);
  }

  /** Figures that are shares or squared errors need more decimals. */
  private static boolean small(double value) {
    return Math.abs(value) < 1;
  }

  private String movedKey(String id, double value, double difference) {
    String key = difference > 0 ? "figures.up" : "figures.down";
    if (SHARES.contains(id)) {
      return key + ".share";
    }
    if (COUNTS.contains(id) && whole(difference)) {
      return key + ".whole";
    }
    return small(value) ? key + ".small" : key;
  }

  private static Change change(String id, double value, double difference) {
    double smallest = small(value) ? SMALLEST_CHANGE * Math.abs(value) : SMALLEST_CHANGE;
    if (difference == 0 || !(Math.abs(difference) >= smallest)) {
      return Change.NONE;
    }
    if (NEITHER.contains(id)) {
      return Change.NEUTRAL;
    }
    return difference > 0 == BETTER_HIGHER.contains(id) ? Change.BETTER : Change.WORSE;
  }
}
