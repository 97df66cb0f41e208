package latentlab.ui.panel.game;

import java.util.Objects;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.ScrollArea;

/** The nodes of the game panel: the game at the left, how it stands and its steps at the right. */
final class GameView extends ScrollArea {
  final BoardView board;
  final PicturesView pictures;
  final StepsView steps;
  final VerdictsView verdicts;
  final ModesView modes;
  final BestView best;
  final ChosenView chosen;
  final GradientsView gradients;
  final AccuracyView accuracy;
  final SignalView signal;

  /** The best judge or a made picture at a close look, or what verdicts pull. */
  final EitherView closer;

  /**
   * @param plane whether what is judged are points of the plane
   * @param modes how many the data have; 0 where it has none
   */
  GameView(boolean plane, int modes, GameWords words) {
    board = new BoardView(words);
    pictures = new PicturesView(words);
    steps = new StepsView(words);
    verdicts = new VerdictsView(words);
    this.modes = new ModesView(modes, words);
    best = new BestView(words);
    chosen = new ChosenView(words);
    gradients = new GradientsView(words);
    accuracy = new AccuracyView(words);
    signal = new SignalView(words);
    Region seen = plane ? board : pictures;
    VBox.setVgrow(seen, Priority.ALWAYS);
    VBox left = new VBox(seen);
    VBox right = new VBox(steps, verdicts);
    HBox.setHgrow(gradients, Priority.ALWAYS);
    HBox.setHgrow(accuracy, Priority.ALWAYS);
    HBox curves = new HBox(gradients, accuracy);
    curves.getStyleClass().add("game-curves");
    left.getChildren().add(curves);
    if (plane) {
      right.getChildren().add(this.modes);
    }
    closer =
        plane
            ? new EitherView(words, "best", best, "signal", signal)
            : new EitherView(words, "chosen", chosen, "signal", signal);
    right.getChildren().add(closer);
    String of = plane ? "of-plane" : "of-pictures";
    left.getStyleClass().addAll("game-left", of);
    right.getStyleClass().addAll("game-right", of);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox content = new HBox(left, right);
    content.getStyleClass().add("game-content");
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    getStyleClass().add("game");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("game.css")).toExternalForm());
  }
}
