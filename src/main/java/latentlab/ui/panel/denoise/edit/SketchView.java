package latentlab.ui.panel.denoise.edit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.ui.kit.FilmStrip;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.panel.Parts;

/** A sketch, the sketch with noise mixed in, and below what is made of that. */
final class SketchView extends VBox {
  final SourceView source;
  final ImageGrid noisy = new ImageGrid();
  final Slider share;
  final Label time;
  final Label story;
  final Label figures;
  final FilmStrip results;

  SketchView(Parts parts, DataInfo data) {
    source = new SourceView(parts, "denoise.edit.sketch.source", data, "denoise-edit-plate", true);
    noisy.setAlignment(Pos.TOP_LEFT);
    noisy.setAccessibleText(parts.texts().get("denoise.edit.noisy.help"));
    share = parts.slider("denoise.edit.share", SketchModel.LEAST, 1, 0.05);
    share.setId("denoise-edit-share");
    time = parts.figure();
    time.getStyleClass().add("denoise-edit-time");
    story = parts.caption();
    story.getStyleClass().add("denoise-story");
    figures = parts.caption();
    figures.getStyleClass().add("tabular");
    results = new FilmStrip(SketchModel.COUNT, data.width(), data.height());
    results.describe(parts.texts().get("denoise.edit.results.help"));
    Plate plate = new Plate(noisy, "denoise-edit-plate", (double) data.height() / data.width());
    VBox mixed = new VBox(parts.title("denoise.edit.noisy"), plate, figures);
    mixed.getStyleClass().add("denoise-edit-column");
    HBox.setHgrow(share, Priority.ALWAYS);
    HBox slider = new HBox(share, time);
    slider.getStyleClass().add("denoise-line");
    VBox controls = new VBox(parts.title("denoise.edit.share"), slider, ends(parts), story);
    controls.getStyleClass().add("denoise-edit-controls");
    HBox.setHgrow(controls, Priority.ALWAYS);
    HBox top = new HBox(source, mixed, controls);
    top.getStyleClass().add("denoise-edit-top");
    getStyleClass().add("denoise-section");
    getChildren().addAll(top, parts.title("denoise.edit.results"), results);
  }

  private static Label ends(Parts parts) {
    Label ends = parts.caption();
    ends.setText(parts.texts().get("denoise.edit.share.ends"));
    return ends;
  }
}
