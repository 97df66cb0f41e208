package latentlab.ui.panel.game;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.BoundingBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import latentlab.engine.spec.Pictures;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.kit.ShareBar;
import org.jspecify.annotations.Nullable;

/** Pictures side by side, and under each what the judge says of it: a bar and a number. */
final class VerdictGrid extends Region {
  private static final int GAP = 2;
  private static final int SPACE_BELOW = 9;
  private static final int LARGEST = 6;

  /** Pictures grow rather than that more of them are seen. */
  private static final int ENOUGH = 12;

  private static final Plan NONE = new Plan(0, 0);
  private static final double BAR = 4;

  final ImageGrid grid = new ImageGrid();
  private final List<ShareBar> bars = new ArrayList<>();
  private final List<Label> numbers = new ArrayList<>();
  private final Region frame = new Region();
  private @Nullable Hand hand;
  private int marked = GameModel.NOBODY;
  private Plan plan = NONE;

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
    plan = NONE;
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
    for (int i = 0; i < shown.verdicts().length; i++) {
      bars.get(i).setFraction(shown.fills()[i]);
      numbers.get(i).setText(words.apply(shown.verdicts()[i]));
    }
    requestLayout();
  }

  /** Frames the one that is looked at closely. */
  void mark(int place) {
    marked = place;
    requestLayout();
  }

  /**
   * How many pictures are shown, and in how many columns: as large as whole factors allow with at
   * least {@value #ENOUGH} of them in sight, then as many as fit.
   */
  record Plan(int columns, int shown) {
    static Plan of(int count, int width, int height, double spaceWidth, double spaceHeight) {
      for (int factor = LARGEST; factor >= 1; factor--) {
        int columns = (int) ((spaceWidth + GAP * factor) / (factor * (width + GAP)));
        int rows = (int) ((spaceHeight + GAP * factor) / (factor * (height + SPACE_BELOW + GAP)));
        if (columns > 0 && rows > 0 && columns * rows >= Math.min(count, ENOUGH)) {
          int shown = Math.min(count, columns * rows);
          return new Plan((shown + rows - 1) / rows, shown);
        }
      }
      return new Plan(Math.max(1, (int) Math.ceil(Math.sqrt(count))), count);
    }
  }

  @Override
  protected void layoutChildren() {
    grid.resizeRelocate(0, 0, getWidth(), getHeight());
    Hand laid = hand;
    if (laid == null) {
      frame.setVisible(false);
      return;
    }
    Pictures things = laid.things();
    Plan wanted = Plan.of(things.count(), things.width(), things.height(), getWidth(), getHeight());
    if (!wanted.equals(plan)) {
      plan = wanted;
      if (laid.signed()) {
        grid.showSigned(laid.first(wanted.shown()), wanted.columns());
      } else {
        grid.show(laid.first(wanted.shown()), wanted.columns());
      }
    }
    grid.layout();
    frame.setVisible(marked >= 0 && marked < wanted.shown());
    for (int i = 0; i < bars.size(); i++) {
      place(i, i < wanted.shown());
    }
  }

  private void place(int index, boolean shown) {
    ShareBar bar = bars.get(index);
    Label number = numbers.get(index);
    BoundingBox place = grid.placeOf(index);
    double space = place.getHeight() / Math.max(1, things()) * SPACE_BELOW;
    double high = number.prefHeight(-1);
    bar.setVisible(shown);
    number.setVisible(shown && space >= high + BAR);
    double below = place.getMaxY() + 2;
    bar.resizeRelocate(place.getMinX(), below, place.getWidth(), BAR);
    number.resizeRelocate(
        place.getMinX(), below + BAR, Math.min(place.getWidth(), number.prefWidth(-1)), high);
    if (index == marked) {
      frame.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    }
  }

  private int things() {
    return hand == null ? 0 : hand.things().height();
  }
}
