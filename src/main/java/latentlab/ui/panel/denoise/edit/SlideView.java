package latentlab.ui.panel.denoise.edit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.ui.kit.FilmStrip;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.panel.Parts;

/** A and B with what comes back of them, the picture between, and the whole row below. */
final class SlideView extends VBox {
  private static final String SMALL = "denoise-edit-small";

  final SourceView a;
  final SourceView b;
  final ImageGrid backA = new ImageGrid();
  final ImageGrid backB = new ImageGrid();
  final Label errorA;
  final Label errorB;
  final ImageGrid present = new ImageGrid();
  final Label place;
  final FilmStrip row;
  final Slider position;
  private final double shape;

  SlideView(Parts parts, DataInfo data) {
    shape = (double) data.height() / data.width();
    a = new SourceView(parts, "denoise.edit.a", data, SMALL, false);
    b = new SourceView(parts, "denoise.edit.b", data, SMALL, false);
    errorA = parts.explained(parts.caption(), "denoise.edit.error");
    errorB = parts.explained(parts.caption(), "denoise.edit.error");
    place = parts.caption();
    place.getStyleClass().add("tabular");
    row = new FilmStrip(SlideModel.PLACES, data.width(), data.height());
    row.describe(parts.texts().get("denoise.edit.row.help"));
    position = parts.slider("denoise.edit.position", 0, 1, 0.02);
    position.setId("denoise-edit-position");
    HBox.setHgrow(position, Priority.ALWAYS);
    HBox top =
        new HBox(
            a,
            column(parts, "denoise.edit.back", backA, SMALL, errorA),
            spring(),
            column(parts, "denoise.edit.present", present, "denoise-edit-plate", place),
            spring(),
            column(parts, "denoise.edit.back", backB, SMALL, errorB),
            b);
    top.getStyleClass().addAll("denoise-edit-top", "denoise-edit-pair");
    HBox slider = new HBox(end("A"), position, end("B"));
    slider.getStyleClass().add("denoise-line");
    getStyleClass().add("denoise-section");
    getChildren().addAll(top, parts.title("denoise.edit.row"), row, slider);
  }

  private VBox column(Parts parts, String key, ImageGrid grid, String plate, Node below) {
    grid.setAlignment(Pos.TOP_LEFT);
    grid.setAccessibleText(parts.texts().get(key + ".help"));
    VBox column = new VBox(parts.title(key), new Plate(grid, plate, shape), below);
    column.getStyleClass().add("denoise-edit-column");
    return column;
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  private static Label end(String name) {
    Label end = new Label(name);
    end.getStyleClass().add("muted");
    end.setMinWidth(USE_PREF_SIZE);
    return end;
  }
}
