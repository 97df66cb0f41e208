package latentlab.ui.panel.game;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.FieldPlot;
import latentlab.ui.kit.LayerLegend;
import latentlab.ui.panel.Parts;
import org.kordamp.ikonli.feather.Feather;

/** The board: what the judge believes of the plane, what is real, what is made. */
final class BoardView extends VBox {
  final FieldPlot board = new FieldPlot();
  final LayerLegend legend = new LayerLegend(board);
  final Button noise;
  private final Label moment;
  private final Label look;
  private final Label empty = new Label();

  BoardView(GameWords words) {
    Parts parts = words.parts();
    board.setAccessibleText(words.get("board.help"));
    for (FieldPlot.Layer layer : FieldPlot.Layer.values()) {
      String what =
          switch (layer) {
            case FIELD -> "layer.field";
            case REALS -> "layer.reals";
            case FAKES -> "layer.fakes";
            case ARROWS -> "layer.arrows";
          };
      legend.add(layer, words.get(what), words.get(what + ".help"));
    }
    noise = parts.icon(words.key("noise"), Feather.SHUFFLE);
    moment = parts.caption();
    look = parts.caption();
    look.getStyleClass().addAll("tabular", "game-look");
    empty.setWrapText(true);
    empty.getStyleClass().addAll("muted", "game-empty");
    moment.setWrapText(false);
    Label title = parts.title(words.key("board"));
    title.setMinWidth(USE_PREF_SIZE);
    moment.setMinWidth(USE_PREF_SIZE);
    FlowPane said = new FlowPane(title, moment);
    said.getStyleClass().add("game-said");
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(said, noise);
    line.getStyleClass().add("game-line");
    StackPane square = new StackPane(board, empty);
    square.getStyleClass().add("game-square");
    square.setMaxHeight(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    VBox.setVgrow(square, Priority.ALWAYS);
    getStyleClass().add("game-board");
    getChildren().addAll(line, square, legend, look);
  }

  void showMoment(String words) {
    moment.setText(words);
  }

  void showLook(String words) {
    look.setText(words);
  }

  /** Says why there is nothing to be seen; nothing where there is. */
  void showEmpty(String words) {
    empty.setText(words);
    empty.setVisible(!words.isEmpty());
  }
}
