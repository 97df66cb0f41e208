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
 * How often each class was drawn: a bar for each, with a mark where it would end if it were drawn
 * as often as it occurs in the data.
 */
final class ClassBars extends Region {
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  /** Shares are drawn up to so many times the largest of the data before the scale gives way. */
  private static final double HEADROOM = 2;

  private final List<Region> bars = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<Tooltip> tooltips = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private double[] shares;
  private double[] wanted;

  /**
   * @param marks what stands under the bars
   */
  ClassBars(List<String> marks) {
    shares = new double[marks.size()];
    wanted = new double[marks.size()];
    Arrays.fill(wanted, 1.0 / Math.max(1, marks.size()));
    getStyleClass().add("class-bars");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (String mark : marks) {
      Region bar = new Region();
      bar.getStyleClass().add("class-bar");
      Label name = new Label(mark);
      name.getStyleClass().addAll("class-bar-name", "tabular");
      name.setAlignment(Pos.CENTER);
      Tooltip tooltip = new Tooltip();
      Tooltip.install(bar, tooltip);
      name.setTooltip(tooltip);
      name.setFocusTraversable(true);
      Region line = new Region();
      line.getStyleClass().add("class-bar-mark");
      line.setMouseTransparent(true);
      bars.add(bar);
      lines.add(line);
      names.add(name);
      tooltips.add(tooltip);
    }
    getChildren().addAll(bars);
    getChildren().addAll(lines);
    getChildren().addAll(names);
  }

  /**
   * Shows how often each class was drawn.
   *
   * @param drawn the share of each, from 0 to 1
   * @param data the share of each in the data
   * @param words the same in words, for the tooltips
   */
  void show(double[] drawn, double[] data, List<String> words) {
    boolean any = Arrays.stream(drawn).anyMatch(share -> share > 0);
    shares = drawn.clone();
    wanted = data.clone();
    for (int c = 0; c < drawn.length; c++) {
      names.get(c).pseudoClassStateChanged(MISSING, any && drawn[c] == 0);
      tooltips.get(c).setText(words.get(c));
      names.get(c).setAccessibleText(words.get(c));
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
    double scale =
        Math.max(
            HEADROOM * Arrays.stream(wanted).max().orElse(1),
            Arrays.stream(shares).max().orElse(0));
    double step = width / bars.size();
    double gap = Math.max(2, Math.floor(step * 0.28));
    for (int c = 0; c < bars.size(); c++) {
      double x = snapPositionX(left + c * step);
      double thick = snapPositionX(left + (c + 1) * step) - x - gap;
      double tall = shares[c] == 0 ? 0 : Math.max(1, snapSizeY(height * shares[c] / scale));
      bars.get(c).resizeRelocate(x, top + height - tall, thick, tall);
      double level = snapPositionY(top + height - height * wanted[c] / scale);
      lines.get(c).resizeRelocate(x - gap / 4, level - 1, thick + gap / 2, 2);
      names.get(c).resizeRelocate(x - gap / 2, top + height, thick + gap, text);
    }
  }
}
