package latentlab.ui.panel.game;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.ui.panel.Parts;
import org.kordamp.ikonli.feather.Feather;

/** What is real and what is made side by side, each with its verdict. */
final class PicturesView extends VBox {
  final VerdictGrid reals = new VerdictGrid("data");
  final VerdictGrid fakes = new VerdictGrid("model");
  final ToggleButton sorted;
  final Button noise;
  private final Label moment;
  private final Label note;
  private final Label empty = new Label();

  PicturesView(GameWords words) {
    Parts parts = words.parts();
    sorted = parts.toggle(words.key("sorted"));
    noise = parts.icon(words.key("noise"), Feather.SHUFFLE);
    moment = parts.caption();
    moment.setWrapText(false);
    note = parts.caption();
    empty.setWrapText(true);
    empty.getStyleClass().addAll("muted", "game-empty");
    reals.grid.setAccessibleText(words.get("reals.help"));
    fakes.grid.setAccessibleText(words.get("fakes.help"));
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox line = new HBox(moment, spring, sorted, noise);
    line.getStyleClass().add("game-line");
    HBox sides =
        new HBox(
            side(parts.title(words.key("reals")), "data", reals),
            side(parts.title(words.key("fakes")), "model", fakes));
    sides.getStyleClass().add("game-sides");
    StackPane square = new StackPane(sides, empty);
    VBox.setVgrow(square, Priority.ALWAYS);
    getStyleClass().add("game-board");
    getChildren().addAll(line, square, note);
  }

  private static VBox side(Label title, String role, VerdictGrid grid) {
    title.getStyleClass().add("role-" + role);
    VBox side = new VBox(title, grid);
    side.getStyleClass().add("game-side");
    VBox.setVgrow(grid, Priority.ALWAYS);
    HBox.setHgrow(side, Priority.ALWAYS);
    return side;
  }

  void showMoment(String words) {
    moment.setText(words);
  }

  /** Says how the verdicts are to be read. */
  void showNote(String words) {
    note.setText(words);
  }

  /** Says why there is nothing to be seen; nothing where there is. */
  void showEmpty(String words) {
    empty.setText(words);
    empty.setVisible(!words.isEmpty());
  }
}
