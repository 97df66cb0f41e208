package latentlab.ui.kit;

import java.awt.geom.Rectangle2D;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import latentlab.text.Texts;
import org.jfree.chart.ui.RectangleEdge;

/** The values of all curves at the place under the pointer. */
final class CurveReadout extends Group {
  private final Texts texts;
  private final Label words = new Label();
  private final Line cursor = new Line();

  CurveReadout(Texts texts) {
    this.texts = texts;
    words.getStyleClass().add("chart-readout");
    cursor.getStyleClass().add("chart-cursor");
    getChildren().addAll(cursor, words);
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  /**
   * Shows what the curves say at a place of the screen.
   *
   * @param area where the curves are drawn
   */
  void show(List<Curve> curves, ChartLook look, Rectangle2D area, double screenX) {
    double place = look.plot().getDomainAxis().java2DToValue(screenX, area, RectangleEdge.BOTTOM);
    StringBuilder lines = new StringBuilder(texts.get("kit.chart.readout.x", place));
    for (Curve curve : curves) {
      int index = curve.store().indexAt(place);
      if (curve.isShown() && index >= 0) {
        lines
            .append('\n')
            .append(
                texts.get("kit.chart.readout.value", curve.name(), curve.store().smooth(index)));
      }
    }
    words.setText(lines.toString());
    boolean inside = area.getWidth() > 0 && area.contains(screenX, area.getCenterY());
    setVisible(inside && curves.stream().anyMatch(curve -> curve.store().size() > 0));
    cursor.setStartX(screenX);
    cursor.setEndX(screenX);
    cursor.setStartY(area.getMinY());
    cursor.setEndY(area.getMaxY());
    words.autosize();
    double gap = words.getHeight() / 4;
    // On the side with more room, so that it never covers the place itself.
    boolean left = screenX > area.getCenterX();
    words.relocate(left ? screenX - gap - words.getWidth() : screenX + gap, area.getMinY());
  }

  void hide() {
    setVisible(false);
  }

  String words() {
    return words.getText();
  }
}
