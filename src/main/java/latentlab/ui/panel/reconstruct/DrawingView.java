package latentlab.ui.panel.reconstruct;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.DrawPad;
import latentlab.ui.kit.ImageGrid;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A pad to draw on, beside what the model sees of the drawing and what it makes of it. */
final class DrawingView extends VBox {
  final DrawPad pad;
  final ToggleButton brush = new ToggleButton();
  final ToggleButton eraser = new ToggleButton();
  final Button undo = new Button();
  final Button clear = new Button();
  final Button start;
  final CheckBox centring;
  final Label colours;
  final ImageGrid seen = new ImageGrid();
  final ImageGrid output = new ImageGrid();
  final ImageGrid difference = new ImageGrid();
  final LossReadout readout;

  private final Texts texts;

  DrawingView(Texts texts, int pictureWidth, int pictureHeight) {
    this.texts = texts;
    getStyleClass().add("drawing");
    pad = new DrawPad(pictureWidth, pictureHeight);
    pad.setPrompt(texts.get("reconstruct.pad.prompt"));
    pad.setAccessibleText(texts.get("reconstruct.pad"));
    pad.setAccessibleHelp(texts.get("reconstruct.pad.help"));
    Tooltip.install(pad, new Tooltip(texts.get("reconstruct.pad.help")));
    start = new Button(texts.get("reconstruct.start"));
    start.setId("reconstruct-start");
    start.setTooltip(new Tooltip(texts.get("reconstruct.start.help")));
    centring = new CheckBox(texts.get("reconstruct.centring"));
    centring.setTooltip(new Tooltip(texts.get("reconstruct.centring.help")));
    colours = new Label(texts.get("reconstruct.colours"));
    colours.getStyleClass().add("caption");
    readout = new LossReadout(texts);
    Label caption = new Label(texts.get("reconstruct.drawing"));
    caption.getStyleClass().add("section-title");
    caption.setTooltip(new Tooltip(texts.get("reconstruct.drawing.help")));
    FlowPane head = new FlowPane(caption, tools(), centring, start, colours);
    head.getStyleClass().add("drawing-head");
    FlowPane parts =
        new FlowPane(
            column("drawn-large", new VBox(title("own"), pad)),
            column("drawn-large", titled("model", output)),
            column("drawn-small", titled("seen", seen), titled("difference", difference)),
            readout);
    parts.getStyleClass().add("drawing-parts");
    getChildren().addAll(head, parts);
  }

  private HBox tools() {
    ToggleGroup tool = new ToggleGroup();
    brush.setToggleGroup(tool);
    eraser.setToggleGroup(tool);
    brush.setSelected(true);
    dress(brush, "brush", Feather.EDIT_2);
    dress(eraser, "eraser", Feather.DELETE);
    dress(undo, "undo", Feather.CORNER_UP_LEFT);
    dress(clear, "clear", Feather.TRASH_2);
    HBox tools = new HBox(brush, eraser, undo, clear);
    tools.getStyleClass().add("tools");
    return tools;
  }

  private void dress(ButtonBase button, String name, Feather icon) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(texts.get("reconstruct." + name));
    button.setTooltip(new Tooltip(texts.get("reconstruct." + name + ".help")));
  }

  private VBox titled(String role, ImageGrid grid) {
    grid.setAccessibleText(texts.get("reconstruct." + role + ".help"));
    return new VBox(title(role), grid);
  }

  private Label title(String role) {
    Label title = new Label(texts.get("reconstruct." + role));
    title.getStyleClass().addAll("section-title", "role-" + role);
    title.setTooltip(new Tooltip(texts.get("reconstruct." + role + ".help")));
    return title;
  }

  private static VBox column(String styleClass, Node... parts) {
    VBox column = new VBox(parts);
    column.getStyleClass().addAll("drawn-column", styleClass);
    return column;
  }
}
