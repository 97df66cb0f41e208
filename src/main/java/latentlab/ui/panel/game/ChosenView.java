package latentlab.ui.panel.game;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.panel.Parts;

/** One made picture large: as it is, where it is pulled, and what would come of that. */
final class ChosenView extends VBox {
  final ImageGrid made = new ImageGrid();
  final ImageGrid pull = new ImageGrid();
  final ImageGrid moved = new ImageGrid();
  private final Label words;

  ChosenView(GameWords texts) {
    Parts parts = texts.parts();
    words = parts.caption();
    HBox row = new HBox();
    row.getStyleClass().add("game-chosen");
    List<String> names = List.of("chosen.made", "chosen.pull", "chosen.moved");
    List<ImageGrid> grids = List.of(made, pull, moved);
    for (int i = 0; i < names.size(); i++) {
      String what = names.get(i);
      Label name = parts.explained(parts.caption(), texts.key(what));
      name.setText(texts.get(what));
      ImageGrid grid = grids.get(i);
      grid.setAccessibleText(texts.get(what + ".help"));
      VBox tile = new VBox(grid, name);
      tile.getStyleClass().add("game-tile");
      HBox.setHgrow(tile, Priority.ALWAYS);
      row.getChildren().add(tile);
    }
    getStyleClass().add("game-section");
    getChildren().addAll(row, words);
  }

  void say(String sentence) {
    words.setText(sentence);
  }
}
