package latentlab.ui.panel.denoise.edit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.DrawPad;
import latentlab.ui.kit.FilmStrip;
import latentlab.ui.panel.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The picture, what is forgotten of it, and below how the model fills it. */
final class InpaintView extends VBox {
  static final double MOST_BRUSH = 6;
  private static final double LEAST_BRUSH = 0.5;
  private static final double BRUSH = 2.5;

  final SourceView source;
  final DrawPad mask;
  final Label share;
  final Button left;
  final Button centre;
  final Button clear;
  final ToggleButton eraser;
  final Slider brush;
  final Label brushFigure;
  final Slider repeats;
  final Label repeatsFigure;
  final Button draw;
  final FilmStrip completions;

  InpaintView(Parts parts, DataInfo data) {
    Texts texts = parts.texts();
    source = new SourceView(parts, "denoise.edit.original", data, "denoise-edit-plate", true);
    mask = new DrawPad(data.width(), data.height());
    mask.setId("denoise-edit-mask");
    mask.setAccessibleText(texts.get("denoise.edit.mask"));
    mask.setAccessibleHelp(texts.get("denoise.edit.mask.help"));
    Tooltip.install(mask, new Tooltip(texts.get("denoise.edit.mask.help")));
    share = parts.caption();
    share.getStyleClass().add("tabular");
    left = parts.button("denoise.edit.left");
    centre = parts.button("denoise.edit.centre");
    clear = parts.button("denoise.edit.clear");
    eraser = parts.toggle("denoise.edit.eraser");
    brush = parts.slider("denoise.edit.brush", LEAST_BRUSH, MOST_BRUSH, 0.5);
    brush.setValue(BRUSH);
    brushFigure = parts.figure();
    repeats = parts.slider("denoise.edit.repeats", 1, InpaintModel.MOST_REPEATS, 1);
    repeats.setId("denoise-edit-repeats");
    repeatsFigure = parts.figure();
    draw = parts.button("denoise.edit.draw");
    draw.setGraphic(new FontIcon(Feather.PLAY));
    draw.setId("denoise-edit-draw");
    draw.getStyleClass().add("denoise-edit-draw");
    completions = new FilmStrip(InpaintModel.COUNT, data.width(), data.height());
    completions.describe(texts.get("denoise.edit.completions.help"));
    Plate plate = new Plate(mask, "denoise-edit-plate", (double) data.height() / data.width());
    VBox masked = new VBox(parts.title("denoise.edit.mask"), plate, share);
    masked.getStyleClass().add("denoise-edit-column");
    HBox top = new HBox(source, masked, controls(parts));
    top.getStyleClass().add("denoise-edit-top");
    getStyleClass().add("denoise-section");
    getChildren().addAll(top, parts.title("denoise.edit.completions"), completions);
  }

  private VBox controls(Parts parts) {
    FlowPane presets = new FlowPane(left, centre, clear, eraser);
    presets.getStyleClass().add("denoise-edit-buttons");
    Sliders sliders = new Sliders(parts);
    sliders.add("denoise.edit.brush", brush, brushFigure);
    sliders.add("denoise.edit.repeats", repeats, repeatsFigure);
    Label story = parts.caption();
    story.setText(parts.texts().get("denoise.edit.inpaint.story"));
    VBox controls = new VBox(parts.title("denoise.edit.forget"), presets, sliders, draw, story);
    controls.getStyleClass().add("denoise-edit-controls");
    HBox.setHgrow(controls, Priority.ALWAYS);
    return controls;
  }
}
