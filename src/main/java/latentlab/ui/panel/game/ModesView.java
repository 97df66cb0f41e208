package latentlab.ui.panel.game;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.ui.panel.Parts;

/** A column for each mode of the data: how much of what is made belongs to it. */
final class ModesView extends VBox {
  private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");

  /** One mode: a column that is filled from below. */
  private static final class Column extends Region {
    private final Region fill = new Region();
    private final Tooltip tooltip = new Tooltip();
    private double share;

    Column() {
      getStyleClass().add("game-mode");
      fill.getStyleClass().add("game-mode-fill");
      fill.setManaged(false);
      getChildren().add(fill);
      tooltip.setWrapText(true);
      Tooltip.install(this, tooltip);
      setFocusTraversable(true);
      setAccessibleRole(AccessibleRole.TEXT);
    }

    void say(String words) {
      tooltip.setText(words);
      setAccessibleText(words);
    }

    @Override
    protected void layoutChildren() {
      double height = Math.max(2, snapSizeY(getHeight() * share));
      fill.resizeRelocate(0, getHeight() - height, getWidth(), height);
    }
  }

  private final GameWords words;
  private final Label title;
  private final HBox row = new HBox();
  private final List<Column> columns = new ArrayList<>();

  ModesView(int count, GameWords words) {
    this.words = words;
    Parts parts = words.parts();
    title = parts.title(words.key("modes"));
    for (int i = 0; i < count; i++) {
      Column column = new Column();
      column.say(words.get("modes.help"));
      HBox.setHgrow(column, Priority.ALWAYS);
      columns.add(column);
    }
    row.getChildren().setAll(columns);
    row.getStyleClass().add("game-modes");
    row.setAccessibleText(words.get("modes.help"));
    getStyleClass().add("game-section");
    getChildren().addAll(title, row);
    setVisible(count > 0);
    setManaged(count > 0);
  }

  /**
   * @param points how many made points were shared out
   */
  void show(ModeShares shares, int points) {
    title.setText(words.get("modes.found", shares.found(), columns.size(), points));
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      column.share = shares.height(i);
      column.pseudoClassStateChanged(LOST, !shares.isFound(i));
      column.say(words.get("modes.one", i + 1, shares.shares()[i], columns.size()));
      column.requestLayout();
    }
  }

  /** Told of the mode under the pointer; {@link GameModel#NOBODY} for none. */
  void setOnHover(IntConsumer action) {
    for (int i = 0; i < columns.size(); i++) {
      int mode = i;
      Column column = columns.get(i);
      column.hoverProperty().subscribe((_, over) -> action.accept(over ? mode : GameModel.NOBODY));
      column
          .focusedProperty()
          .subscribe((_, there) -> action.accept(there ? mode : GameModel.NOBODY));
    }
  }
}
