package latentlab.ui.panel.game;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Objective;
import latentlab.ui.panel.Parts;

/**
 * Both forms of the first game side by side: how hard a verdict of D pulls the other player in
 * each.
 */
final class SignalView extends VBox {
  /** The games whose verdicts are probabilities. */
  static final List<Objective> GAMES = List.of(Objective.MINIMAX, Objective.NONSATURATING);

  private static final PseudoClass PLAYED = PseudoClass.getPseudoClass("played");

  private final GameWords words;
  private final SignalPlot plot;
  private final Map<Objective, Row> rows = new EnumMap<>(Objective.class);

  private record Row(Label name, Label figure) {}

  SignalView(GameWords words) {
    this.words = words;
    Parts parts = words.parts();
    plot = new SignalPlot(words.get("signal.low"), words.get("signal.high"));
    plot.setAccessibleText(words.get("signal.help"));
    getStyleClass().add("game-section");
    GridPane games = new GridPane();
    games.getStyleClass().add("signal-games");
    GAMES.forEach(game -> addRow(parts, game, games));
    Label caption = parts.caption();
    caption.setText(words.get("signal.caption"));
    getChildren().addAll(caption, plot, games);
  }

  /** What the parts of a game are called in style sheets and texts. */
  static String id(Objective game) {
    return game.name().toLowerCase(Locale.ROOT);
  }

  private void addRow(Parts parts, Objective game, GridPane games) {
    Region key = new Region();
    key.getStyleClass().addAll("game-key", id(game));
    String what = "signal." + id(game);
    Label name = parts.explained(new Label(words.get(what), key), words.key(what));
    name.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("signal-game");
    Label figure = new Label(words.get("unknown"));
    figure.getStyleClass().addAll("strong", "game-percent", id(game));
    rows.put(game, new Row(name, figure));
    games.addRow(rows.size() - 1, name, figure);
  }

  /** Shows the pulls of the verdicts of this moment. */
  void show(Signal signal) {
    plot.show(signal);
    rows.forEach(
        (game, row) -> {
          boolean played = game == signal.played();
          row.name().pseudoClassStateChanged(PLAYED, played);
          String name = row.name().getText();
          row.name().setAccessibleText(played ? words.get("signal.played", name) : name);
          row.figure().setText(words.get("percent", signal.pull(game)));
        });
  }
}
