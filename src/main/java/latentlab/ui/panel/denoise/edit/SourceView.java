package latentlab.ui.panel.denoise.edit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.kit.DrawPad;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.panel.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One picture, and the ways to another: the one before, the next one, a drawing. */
final class SourceView extends VBox {
  final Button previous;
  final Button next;
  final ToggleButton own;
  final Button clear;
  final DrawPad pad;
  private final ImageGrid picture = new ImageGrid();
  private final Label caption;
  private final Plate shown;
  private final Plate drawn;

  /**
   * @param key of what stands above it
   * @param plate the style class of the picture, which says how large it is
   * @param drawable whether it can be drawn too
   */
  SourceView(Parts parts, String key, DataInfo data, String plate, boolean drawable) {
    Texts texts = parts.texts();
    String name = texts.get(key);
    previous = parts.icon("denoise.edit.previous", Feather.CHEVRON_LEFT);
    previous.setAccessibleText(texts.get("denoise.edit.previous.of", name));
    next = parts.icon("denoise.edit.next", Feather.CHEVRON_RIGHT);
    next.setAccessibleText(texts.get("denoise.edit.next.of", name));
    own = parts.explained(new ToggleButton(null, new FontIcon(Feather.EDIT_2)), "denoise.edit.own");
    own.setAccessibleText(texts.get("denoise.edit.own"));
    own.getStyleClass().add("icon-button");
    clear = parts.icon("denoise.edit.wipe", Feather.TRASH_2);
    for (ButtonBase button : List.of(previous, next, own, clear)) {
      button.getStyleClass().add("denoise-icon");
    }
    picture.setAlignment(Pos.TOP_LEFT);
    picture.setAccessibleText(texts.get(key + ".help"));
    pad = new DrawPad(data.width(), data.height());
    pad.setPrompt(texts.get("denoise.edit.pad.prompt"));
    pad.setAccessibleText(texts.get("denoise.edit.pad"));
    pad.setAccessibleHelp(texts.get("denoise.edit.pad.help"));
    Tooltip.install(pad, new Tooltip(texts.get("denoise.edit.pad.help")));
    double shape = (double) data.height() / data.width();
    shown = new Plate(picture, plate, shape);
    drawn = new Plate(pad, plate, shape);
    caption = parts.caption();
    caption.getStyleClass().add("tabular");
    clear.disableProperty().bind(pad.emptyProperty());
    HBox line = new HBox(previous, next);
    if (drawable) {
      line.getChildren().addAll(own, clear);
    }
    line.getStyleClass().add("denoise-edit-line");
    getStyleClass().add("denoise-edit-column");
    getChildren().addAll(parts.title(key), shown, drawn, caption, line);
    showDrawing(false);
  }

  void show(Pictures one) {
    picture.show(one, 1);
  }

  void say(String words) {
    caption.setText(words);
  }

  /** Shows the pad in place of the picture. */
  void showDrawing(boolean drawing) {
    own.setSelected(drawing);
    clear.setVisible(drawing);
    drawn.setVisible(drawing);
    drawn.setManaged(drawing);
    shown.setVisible(!drawing);
    shown.setManaged(!drawing);
  }
}
