package latentlab.ui.panel.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * How often each class was drawn: a bar for each, and a faint line where all would end if they were
 * drawn equally often.
 */
final class ClassBars extends Region {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  /** Shares are drawn up to so many times the equal one before the scale gives way. */
  private static final double HEADROOM = 2;

  private final List<Region> bars = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<Tooltip> tooltips = new ArrayList<>();
  private final Region line = new Region();
  private double[] shares;

  /**
   * @param marks what stands under the bars
   */
  ClassBars(List<String> marks) {
    shares = new double[marks.size()];
    getStyleClass().add("class-bars");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    line.getStyleClass().add("class-bars-line");
    for (String mark : marks) {
      Region bar = new Region();
      bar.getStyleClass().add("class-bar");
      Label name = new Label(mark);
      name.getStyleClass().addAll("class-bar-name", "tabular");
      name.setAlignment(Pos.CENTER);
      Tooltip tooltip = new Tooltip();
      Tooltip.install(bar, tooltip);
      name.setTooltip(tooltip);
      bars.add(bar);
      names.add(name);
      tooltips.add(tooltip);
    }
    getChildren().addAll(bars);
    getChildren().add(line);
    getChildren().addAll(names);
  }

  /**
   * Shows how often each class was drawn.
   *
   * @param counts one for each class
   * @param words the same in words, for the tooltips
   */
  void show(int[] counts, List<String> words) {
    int total = Math.max(1, Arrays.stream(counts).sum());
    boolean any = Arrays.stream(counts).anyMatch(count -> count > 0);
    shares = Arrays.stream(counts).mapToDouble(count -> (double) count / total).toArray();
    for (int c = 0; c < counts.length; c++) {
      names.get(c).pseudoClassStateChanged(MISSING, any && counts[c] == 0);
      tooltips.get(c).setText(words.get(c));
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double text = names.isEmpty() ? 0 : names.getFirst().prefHeight(-1);
    double height = getHeight() - top - snappedBottomInset() - text;
    double equal = 1.0 / bars.size();
    double scale = Math.max(HEADROOM * equal, Arrays.stream(shares).max().orElse(0));
    double step = width / bars.size();
    double gap = Math.max(2, Math.floor(step * 0.28));
    for (int c = 0; c < bars.size(); c++) {
      double x = snapPositionX(left + c * step);
      double thick = snapPositionX(left + (c + 1) * step) - x - gap;
      double tall = shares[c] == 0 ? 0 : Math.max(1, snapSizeY(height * shares[c] / scale));
      bars.get(c).resizeRelocate(x, top + height - tall, thick, tall);
      names.get(c).resizeRelocate(x - gap / 2, top + height, thick + gap, text);
    }
    double level = snapPositionY(top + height - height * equal / scale);
    line.resizeRelocate(left, level, width - gap, 1);
  }
}
