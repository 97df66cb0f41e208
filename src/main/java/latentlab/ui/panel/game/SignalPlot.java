package latentlab.ui.panel.game;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import latentlab.engine.spec.Objective;
import org.jspecify.annotations.Nullable;

/**
 * The pull of a verdict in both forms of the game, over all verdicts from 0 at the left to 1 at the
 * right; behind them where the verdicts on made things lie now, and on both the mean pull.
 */
final class SignalPlot extends Region {
  private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
  private static final double DOT = 4.5;
  private static final double WORD_GAP = 3;

  private final Path bars = new Path();
  private final Line base = new Line();
  private final Line mean = new Line();
  private final Text low;
  private final Text high;
  private final Map<Objective, Line> lines = new EnumMap<>(Objective.class);
  private final Map<Objective, Circle> dots = new EnumMap<>(Objective.class);
  private @Nullable Signal signal;

  /**
   * @param ofLow stands under the verdict 0
   * @param ofHigh stands under the verdict 1
   */
  SignalPlot(String ofLow, String ofHigh) {
    low = word(ofLow);
    high = word(ofHigh);
    bars.getStyleClass().add("signal-bars");
    base.getStyleClass().add("signal-base");
    mean.getStyleClass().add("signal-mean");
    getChildren().addAll(bars, base, mean, low, high);
    for (Objective objective : SignalView.GAMES) {
      Line line = new Line();
      line.getStyleClass().addAll("signal-line", SignalView.id(objective));
      lines.put(objective, line);
      Circle dot = new Circle(DOT);
      dot.getStyleClass().addAll("signal-dot", SignalView.id(objective));
      dots.put(objective, dot);
    }
    getChildren().addAll(lines.values());
    getChildren().addAll(dots.values());
    getChildren().forEach(part -> part.setManaged(false));
    getStyleClass().add("signal-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  private static Text word(String words) {
    Text word = new Text(words);
    word.setTextOrigin(VPos.TOP);
    word.getStyleClass().add("signal-word");
    return word;
  }

  void show(Signal shown) {
    signal = shown;
    lines.forEach((game, line) -> line.pseudoClassStateChanged(OTHER, game != shown.played()));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double words = low.getLayoutBounds().getHeight() + WORD_GAP;
    double bottom = getHeight() - words;
    low.relocate(x(0), bottom + WORD_GAP);
    high.relocate(x(1) - high.getLayoutBounds().getWidth(), bottom + WORD_GAP);
    put(base, x(0), bottom, x(1), bottom);
    lines.forEach((game, line) -> put(line, x(0), y(game, 0, bottom), x(1), y(game, 1, bottom)));
    Signal shown = signal;
    mean.setVisible(shown != null);
    dots.values().forEach(dot -> dot.setVisible(shown != null));
    bars.getElements().clear();
    if (shown != null) {
      put(mean, x(shown.verdict()), DOT, x(shown.verdict()), bottom);
      dots.forEach((game, dot) -> put(dot, shown, y(game, shown.verdict(), bottom)));
      raise(shown.shares(), bottom);
    }
  }

  private void put(Circle dot, Signal shown, double y) {
    dot.setCenterX(x(shown.verdict()));
    dot.setCenterY(y);
  }

  private static void put(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  private void raise(double[] shares, double bottom) {
    for (int i = 0; i < shares.length; i++) {
      double top = bottom - shares[i] * (bottom - DOT);
      bars.getElements()
          .addAll(
              new MoveTo(x((double) i / shares.length), bottom),
              new LineTo(x((double) i / shares.length), top),
              new LineTo(x((i + 1.0) / shares.length), top),
              new LineTo(x((i + 1.0) / shares.length), bottom));
    }
  }

  private double x(double verdict) {
    return DOT + verdict * (getWidth() - 2 * DOT);
  }

  private static double y(Objective game, double verdict, double bottom) {
    return bottom - Signal.pull(game, verdict) * (bottom - DOT);
  }
}
