package latentlab.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.event.Event;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/** The figures on held-back pictures, and how each moved in the last epoch. */
final class FiguresModel {
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
          "priorGain");
  private static final Set<String> NEITHER =
      Set.of("kl", "activeDimensions", "bitsPerImage", "independentCodes");
  private static final Set<String> COUNTS =
      Set.of("activeDimensions", "usedCodes", "usedCodesTop", "usedCodesBottom", "bitsPerImage");
  private static final double SMALLEST_CHANGE = 0.005;

  private final Texts texts;
  private final ReadOnlyObjectWrapper<List<Figure>> figures =
      new ReadOnlyObjectWrapper<>(List.of());
  private Map<String, Double> before = Map.of();
  private int latentSize;

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

  FiguresModel(Texts texts) {
    this.texts = texts;
  }

  ReadOnlyObjectProperty<List<Figure>> figures() {
    return figures.getReadOnlyProperty();
  }

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened run -> {
        before = Map.of();
        latentSize = run.model().latentSize();
        figures.set(List.of());
      }
      case Event.Evaluated evaluated -> {
        List<Figure> lines = new ArrayList<>();
        evaluated.figures().forEach((name, value) -> lines.add(line(name, value)));
        before = new LinkedHashMap<>(evaluated.figures());
        figures.set(List.copyOf(lines));
      }
      default -> {}
    }
  }

  private Figure line(String id, double value) {
    @Nullable Double last = before.get(id);
    double difference = last == null ? 0 : value - last;
    Change change = change(id, value, difference);
    String moved =
        change == Change.NONE ? "" : texts.get(movedKey(value, difference), Math.abs(difference));
    boolean known = texts.has("figure." + id);
    return new Figure(
        id,
        known ? texts.get("figure." + id) : id,
        known ? texts.get("figure." + id + ".help") : "",
        texts.get(pattern(id, value), value),
        unit(id),
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

  private String unit(String id) {
    String own = "figure." + id + ".unit";
    return texts.has(own) ? texts.get(own, latentSize) : texts.get("figures.nats");
  }

  private static boolean whole(double value) {
    return value == Math.rint(value);
  }

  /** Figures that are shares or squared errors need more decimals. */
  private static boolean small(double value) {
    return Math.abs(value) < 1;
  }

  private static String movedKey(double value, double difference) {
    String key = difference > 0 ? "figures.up" : "figures.down";
    return small(value) ? key + ".small" : key;
  }

  private static Change change(String id, double value, double difference) {
    double smallest = small(value) ? SMALLEST_CHANGE * Math.abs(value) : SMALLEST_CHANGE;
    if (!(Math.abs(difference) >= smallest)) {
      return Change.NONE;
    }
    if (NEITHER.contains(id)) {
      return Change.NEUTRAL;
    }
    return difference > 0 == BETTER_HIGHER.contains(id) ? Change.BETTER : Change.WORSE;
  }
}
