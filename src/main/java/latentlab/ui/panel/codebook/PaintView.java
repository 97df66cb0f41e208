package latentlab.ui.panel.codebook;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.CodeGridView;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.panel.Parts;

/** A picture, its codes to be painted on, and what they decode to. */
final class PaintView extends VBox {
  final ImageGrid picture = new ImageGrid();
  final CodeGridView grid = new CodeGridView();
  final ImageGrid decoded = new ImageGrid();
  final Button undo;
  final Button back;
  final Button random;
  final ToggleButton numbers;
  final Label pictureWords;
  final Label gridWords;
  final Label decodedWords;
  final Label hint;

  /**
   * @param unit pixels across a picture
   */
  PaintView(Parts parts, int unit) {
    undo = parts.button("codebook.undo");
    back = parts.button("codebook.back");
    random = parts.button("codebook.random");
    random.setId("codebook-random");
    numbers = parts.toggle("codebook.numbers");
    pictureWords = parts.caption();
    gridWords = parts.caption();
    decodedWords = parts.caption();
    hint = parts.caption();
    picture.setAccessibleText(parts.texts().get("codebook.picture.help"));
    grid.setAccessibleText(parts.texts().get("codebook.grid"));
    grid.setAccessibleHelp(parts.texts().get("codebook.grid.help"));
    decoded.setAccessibleText(parts.texts().get("codebook.decoded.help"));
    SquareRow row =
        new SquareRow(
            unit,
            List.of(
                square(parts, "picture", picture, pictureWords),
                new SquareRow.Square(title(parts, "grid"), grid, gridWords),
                square(parts, "decoded", decoded, decodedWords)));
    FlowPane tools = new FlowPane(undo, back, random, numbers);
    tools.getStyleClass().add("codebook-controls");
    getStyleClass().add("codebook-paint");
    getChildren().addAll(row, tools, hint);
  }

  private static SquareRow.Square square(
      Parts parts, String role, ImageGrid content, Label caption) {
    return new SquareRow.Square(title(parts, role), content, caption);
  }

  private static Label title(Parts parts, String role) {
    Label title = parts.title("codebook." + role);
    title.getStyleClass().add("role-" + role);
    return title;
  }
}
