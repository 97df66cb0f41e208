package latentlab.ui.panel.reconstruct;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;

/** For data that are points of the plane: where each comes back, and a point of one's own. */
final class PointsView extends VBox {
  final OffsetPlot plot = new OffsetPlot();
  final LossReadout readout;

  PointsView(Texts texts) {
    getStyleClass().add("points");
    readout = new LossReadout(texts);
    plot.setAccessibleText(texts.get("reconstruct.points"));
    plot.setAccessibleHelp(texts.get("reconstruct.points.help"));
    Label caption = new Label(texts.get("reconstruct.points"));
    caption.getStyleClass().add("section-title");
    caption.setTooltip(new Tooltip(texts.get("reconstruct.points.help")));
    HBox legend =
        new HBox(
            caption,
            entry(texts, "data"),
            entry(texts, "model"),
            new Label(texts.get("reconstruct.points.note")));
    legend.getStyleClass().addAll("pager", "caption");
    FlowPane parts = new FlowPane(plot, readout);
    parts.getStyleClass().add("drawing-parts");
    getChildren().addAll(legend, parts);
  }

  private static Label entry(Texts texts, String role) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", "swatch-" + role);
    Label label = new Label(texts.get("reconstruct." + role), swatch);
    label.getStyleClass().addAll("section-title", "role-" + role);
    label.setTooltip(new Tooltip(texts.get("reconstruct." + role + ".help")));
    return label;
  }
}
