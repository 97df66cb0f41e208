package latentlab.ui.panel.game;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.ShareBar;
import latentlab.ui.panel.Parts;

/** How often the judge is right, as bars and in a sentence. */
final class VerdictsView extends VBox {
  private final GameWords words;
  private final GridPane bars = new GridPane();
  private final ShareBar[] shares = new ShareBar[3];
  private final Label[] figures = new Label[3];
  private final Label sentence = new Label();

  /** Its room keeps the height of three lines, and grows with more. */
  private final StackPane card = new StackPane(room(), sentence);

  VerdictsView(GameWords words) {
    this.words = words;
    Parts parts = words.parts();
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    bars.getColumnConstraints().addAll(new ColumnConstraints(), wide, new ColumnConstraints());
    bars.getStyleClass().add("game-bars");
    row(parts, 0, "verdict.real", "data");
    row(parts, 1, "verdict.fake", "model");
    row(parts, 2, "verdict.right", "critic");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    card.setAlignment(Pos.TOP_LEFT);
    card.setMinHeight(USE_PREF_SIZE);
    card.getStyleClass().addAll("finding", "game-standing");
    getStyleClass().add("game-section");
    getChildren().addAll(parts.title(words.key("verdicts")), bars, card);
  }

  private static Region room() {
    Region room = new Region();
    room.getStyleClass().add("game-standing-room");
    return room;
  }

  private void row(Parts parts, int row, String what, String role) {
    Label name = parts.explained(new Label(words.get(what)), words.key(what));
    name.setMinWidth(USE_PREF_SIZE);
    ShareBar bar = new ShareBar();
    bar.getStyleClass().add("role-" + role);
    shares[row] = bar;
    StackPane held = new StackPane(bar);
    if (what.equals("verdict.right")) {
      Region half = new Region();
      half.getStyleClass().add("game-half");
      held.getChildren().add(half);
    }
    Label figure = new Label();
    figure.getStyleClass().addAll("strong", "game-percent");
    figures[row] = figure;
    bars.addRow(row, name, held, figure);
  }

  /** Shows how often each is held for real, and how often the judge is right, from 0 to 1. */
  void show(double reals, double fakes, double right) {
    double[] values = {reals, fakes, right};
    for (int i = 0; i < values.length; i++) {
      shares[i].setFraction(values[i]);
      figures[i].setText(words.get("percent", values[i]));
    }
  }

  /** Says how the game stands. */
  void say(String words, boolean warning) {
    sentence.setText(words);
    card.getStyleClass().removeAll("finding-note", "finding-warning");
    card.getStyleClass().add(warning ? "finding-warning" : "finding-note");
  }
}
