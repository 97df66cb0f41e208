package latentlab.ui.panel.codebook;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.panel.Parts;
import org.kordamp.ikonli.feather.Feather;

/** Two pictures, and what becomes of them when their levels change places. */
final class SwapView extends VBox {
  final ImageGrid first = new ImageGrid();
  final ImageGrid second = new ImageGrid();
  final ImageGrid firstTop = new ImageGrid();
  final ImageGrid secondTop = new ImageGrid();
  final Button previous;
  final Button next;
  final Button other;
  final Label firstWords;
  final Label secondWords;

  /**
   * @param unit pixels across a picture
   */
  SwapView(Parts parts, int unit) {
    previous = parts.icon("codebook.swap.previous", Feather.CHEVRON_LEFT);
    next = parts.icon("codebook.swap.next", Feather.CHEVRON_RIGHT);
    other = parts.button("codebook.swap.other");
    firstWords = parts.caption();
    secondWords = parts.caption();
    SquareRow row =
        new SquareRow(
            unit,
            List.of(
                square(parts, "first", first, firstWords, "role-picture"),
                square(parts, "second", second, secondWords, "role-picture"),
                square(parts, "firstTop", firstTop, parts.caption(), "role-decoded"),
                square(parts, "secondTop", secondTop, parts.caption(), "role-decoded")));
    Label words = parts.caption();
    words.setText(parts.texts().get("codebook.swap.note"));
    Label choose = parts.caption();
    choose.setText(parts.texts().get("codebook.swap.choose"));
    FlowPane tools = new FlowPane(choose, previous, next, other);
    tools.getStyleClass().add("codebook-controls");
    getStyleClass().add("codebook-paint");
    getChildren().addAll(row, tools, words);
  }

  /** Shows that the mixtures are not known yet. */
  void clearMixtures() {
    Stream.of(firstTop, secondTop).forEach(ImageGrid::clear);
  }

  private static SquareRow.Square square(
      Parts parts, String name, ImageGrid content, Label caption, String role) {
    Label title = parts.title("codebook.swap." + name);
    title.getStyleClass().add(role);
    content.setAccessibleText(parts.texts().get("codebook.swap." + name + ".help"));
    return new SquareRow.Square(title, content, caption);
  }
}
