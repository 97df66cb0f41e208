package latentlab.ui.kit;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import latentlab.engine.spec.ParamSpec.Drawing;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A small drawing as a value: a thumbnail that opens a pad to draw on. What was drawn is told once,
 * when the pad closes: by its button, by Escape, or by a click beside it.
 */
final class DrawingButton extends Button {
  private static final double BRUSH_CELLS = 0.7;

  private final Texts texts;
  private final Consumer<String> edited;
  private final ImageGrid thumbnail = new ImageGrid();
  private final DrawPad pad = new DrawPad(Drawing.SIDE, Drawing.SIDE);
  private final ToggleButton eraser = new ToggleButton();
  private final Button undo = new Button();
  private final Button clear = new Button();
  private final Button done;
  private final Popup popup = new Popup();
  private String shown = "";

  /**
   * @param prompt what the drawing is for; stands on the empty pad
   * @param edited gets the text of a {@link Drawing}
   */
  DrawingButton(Texts texts, String prompt, Consumer<String> edited) {
    this.texts = texts;
    this.edited = edited;
    getStyleClass().add("drawing-button");
    getStylesheets().add(sheet());
    thumbnail.getStyleClass().add("drawing-thumbnail");
    thumbnail.setMouseTransparent(true);
    setGraphic(thumbnail);
    setOnAction(_ -> open());
    done = new Button(texts.get("param.drawing.done"));
    done.setOnAction(_ -> popup.hide());
    done.setTooltip(new Tooltip(texts.get("param.drawing.done.help")));
    popup.getContent().add(card(prompt));
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setOnHidden(_ -> close());
    show("");
  }

  private static String sheet() {
    return Objects.requireNonNull(DrawingButton.class.getResource("drawing.css")).toExternalForm();
  }

  private VBox card(String prompt) {
    Label title = new Label(prompt);
    title.getStyleClass().add("caption");
    title.setWrapText(true);
    pad.setBrushRadius(BRUSH_CELLS);
    pad.setPrompt(texts.get("reconstruct.pad.prompt"));
    pad.setAccessibleText(prompt);
    pad.setAccessibleHelp(texts.get("reconstruct.pad.help"));
    Tooltip.install(pad, new Tooltip(texts.get("reconstruct.pad.help")));
    dress(eraser, "eraser", "param.drawing.eraser.help", Feather.DELETE);
    dress(undo, "undo", "reconstruct.undo.help", Feather.CORNER_UP_LEFT);
    dress(clear, "clear", "reconstruct.clear.help", Feather.TRASH_2);
    eraser.selectedProperty().bindBidirectional(pad.eraserProperty());
    undo.disableProperty().bind(pad.undoableProperty().not());
    undo.setOnAction(_ -> pad.undo());
    clear.disableProperty().bind(pad.emptyProperty());
    clear.setOnAction(_ -> pad.clear());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox tools = new HBox(eraser, undo, clear, spring, done);
    tools.getStyleClass().add("tools");
    VBox card = new VBox(title, pad, tools);
    card.getStyleClass().add("drawing-card");
    // The pop-up's own scene takes over the sheets of the window, not those of the button.
    card.getStylesheets().add(sheet());
    return card;
  }

  private void dress(ButtonBase button, String name, String help, Feather icon) {
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(texts.get("reconstruct." + name));
    button.setTooltip(new Tooltip(texts.get(help)));
  }

  /** Shows a drawing without telling of it. */
  void show(String digits) {
    shown = digits;
    float[] ink = Drawing.ink(digits);
    thumbnail.show(new Pictures(1, 1, Drawing.SIDE, Drawing.SIDE, ink), 1);
    setText(texts.get(digits.isEmpty() ? "param.drawing.none" : "param.drawing.change"));
  }

  private void open() {
    pad.draw(Drawing.ink(shown));
    Bounds place = localToScreen(getLayoutBounds());
    popup.show(this, place.getMinX(), place.getMaxY());
    pad.requestFocus();
  }

  private void close() {
    String drawn = Drawing.digits(pad.values());
    if (!drawn.equals(shown)) {
      edited.accept(drawn);
    }
  }
}
