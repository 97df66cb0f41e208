package latentlab.ui.panel.game;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.BoundingBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.kit.ShareBar;
import org.jspecify.annotations.Nullable;

/** Pictures side by side, and under each what the judge says of it: a bar and a number. */
final class VerdictGrid extends Region {
  private static final int GAP = 3;
  private static final int SPACE_BELOW = 7;
  private static final double BAR = 4;

  final ImageGrid grid = new ImageGrid();
  private final List<ShareBar> bars = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private final Region frame = new Region();
  private @Nullable Hand hand;
  private int marked = GameModel.NOBODY;
  private int columns;

  /**
   * @param role the style of the bars: whose pictures these are
   */
  VerdictGrid(String role) {
    getStyleClass().addAll("verdict-grid", "role-" + role);
    grid.setGap(GAP);
    grid.setSpaceBelow(SPACE_BELOW);
    frame.getStyleClass().add("verdict-frame");
    frame.setMouseTransparent(true);
    getChildren().addAll(grid, frame);
  }

  void setOnPick(IntConsumer pick) {
    grid.setOnPick(pick::accept);
  }

  /** Shows things with their verdicts. */
  void show(Hand shown, Function<Float, String> words) {
    hand = shown;
    columns = 0;
    while (bars.size() < shown.verdicts().length) {
      ShareBar bar = new ShareBar();
      Label number = new Label();
      bar.setMouseTransparent(true);
      number.setMouseTransparent(true);
      number.getStyleClass().addAll("tabular", "verdict-number");
      bars.add(bar);
      numbers.add(number);
      getChildren().addAll(bar, number);
    }
    for (int i = 0; i < bars.size(); i++) {
      boolean used = i < shown.verdicts().length;
      bars.get(i).setVisible(used);
      numbers.get(i).setVisible(used);
      if (used) {
        bars.get(i).setFraction(shown.fills()[i]);
        numbers.get(i).setText(words.apply(shown.verdicts()[i]));
      }
    }
    requestLayout();
  }

  /** Frames the one that is looked at closely. */
  void mark(int place) {
    marked = place;
    requestLayout();
  }

  /** As many columns as let the pictures be largest; of those the fewest. */
  static int columns(int count, int width, int height, double spaceWidth, double spaceHeight) {
    int best = 1;
    double largest = 0;
    for (int columns = 1; columns <= count; columns++) {
      int rows = (count + columns - 1) / columns;
      double factor =
          Math.min(
              (spaceWidth + GAP) / (columns * (width + GAP)),
              (spaceHeight + GAP) / (rows * (height + SPACE_BELOW + GAP)));
      double whole = factor >= 1 ? Math.floor(factor) : factor;
      if (whole > largest) {
        largest = whole;
        best = columns;
      }
    }
    return best;
  }

  @Override
  protected void layoutChildren() {
    grid.resizeRelocate(0, 0, getWidth(), getHeight());
    Hand shown = hand;
    frame.setVisible(shown != null && marked >= 0);
    if (shown == null) {
      return;
    }
    int wanted =
        columns(
            shown.things().count(),
            shown.things().width(),
            shown.things().height(),
            getWidth(),
            getHeight());
    if (wanted != columns) {
      columns = wanted;
      if (shown.signed()) {
        grid.showSigned(shown.things(), columns);
      } else {
        grid.show(shown.things(), columns);
      }
    }
    grid.layout();
    for (int i = 0; i < shown.verdicts().length; i++) {
      BoundingBox place = grid.placeOf(i);
      double below = place.getMaxY() + 2;
      bars.get(i).resizeRelocate(place.getMinX(), below, place.getWidth(), BAR);
      Label number = numbers.get(i);
      double wide = Math.min(place.getWidth(), number.prefWidth(-1));
      number.resizeRelocate(place.getMinX(), below + BAR, wide, number.prefHeight(-1));
      if (i == marked) {
        frame.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
      }
    }
  }
}
