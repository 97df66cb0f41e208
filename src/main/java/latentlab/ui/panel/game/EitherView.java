package latentlab.ui.panel.game;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.Nodes;
import latentlab.ui.panel.Parts;

/** Two sections in one place, of which the titles choose: both at once would not fit the screen. */
final class EitherView extends VBox {
  final ToggleButton first;
  final ToggleButton second;
  private final Region ofFirst;
  private final Region ofSecond;

  /**
   * @param firstTitle what the texts call the section that is seen at first
   * @param secondTitle what they call the other
   */
  EitherView(
      GameWords words, String firstTitle, Region ofFirst, String secondTitle, Region ofSecond) {
    this.ofFirst = ofFirst;
    this.ofSecond = ofSecond;
    ToggleGroup group = new ToggleGroup();
    first = title(words, firstTitle, group);
    second = title(words, secondTitle, group);
    // One is always chosen: a press on it changes nothing.
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null && before != null) {
                before.setSelected(true);
              } else {
                showChosen();
              }
            });
    first.setSelected(true);
    HBox titles = new HBox(first, second);
    titles.getStyleClass().add("game-titles");
    getStyleClass().add("game-section");
    getChildren().addAll(titles, new StackPane(ofFirst, ofSecond));
  }

  private static ToggleButton title(GameWords words, String title, ToggleGroup group) {
    ToggleButton button = new ToggleButton(words.get(title));
    Parts.explain(button, words.get(title + ".help"));
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.getStyleClass().addAll("section-title", "game-title");
    return button;
  }

  /** Whether the second can be chosen; where not, the first is seen. */
  void offerSecond(boolean offered) {
    Nodes.show(second, offered);
    // The arrow keys go to every title that is not disabled, seen or not.
    second.setDisable(!offered);
    if (!offered) {
      first.setSelected(true);
    }
  }

  private void showChosen() {
    Nodes.show(ofFirst, first.isSelected());
    Nodes.show(ofSecond, second.isSelected());
  }
}
