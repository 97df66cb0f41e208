package latentlab.ui.panel.codebook;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Pictures;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.panel.Parts;

/** One code, large, with what is to be said of it. */
final class CodeDetail extends HBox {
  private final ImageGrid swatch = new ImageGrid();
  private final Label name = new Label();
  private final Label share;
  private final Label nearest;

  CodeDetail(Parts parts) {
    share = parts.caption();
    nearest = parts.caption();
    name.getStyleClass().add("strong");
    name.setText(parts.texts().get("codebook.detail.none"));
    swatch.getStyleClass().add("codebook-swatch");
    swatch.setAccessibleText(parts.texts().get("codebook.swatch"));
    swatch.setAlignment(Pos.CENTER);
    VBox words = new VBox(name, share, nearest);
    words.getStyleClass().add("codebook-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().add("codebook-detail");
    getChildren().addAll(swatch, words);
  }

  void show(Pictures picture, String title, String usage, String neighbour) {
    swatch.show(picture, 1);
    name.setText(title);
    share.setText(usage);
    nearest.setText(neighbour);
  }
}
