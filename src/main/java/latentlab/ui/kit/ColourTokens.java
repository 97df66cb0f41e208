package latentlab.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The present colours of CSS tokens, for pictures that are painted by hand. It must be a child of
 * the view that asks: CSS then colours one empty swatch per token and tells of every change.
 */
final class ColourTokens extends Group {
  private final Map<String, Rectangle> swatches = new LinkedHashMap<>();
  private final Runnable changed;

  /**
   * @param changed called when a colour is another than before, as after a change of theme
   */
  ColourTokens(Runnable changed) {
    this.changed = changed;
    setManaged(false);
    setMouseTransparent(true);
  }

  /** The colour of a token; transparent until CSS was first applied. */
  Color get(String token) {
    return swatches.computeIfAbsent(token, this::swatch).getFill() instanceof Color color
        ? color
        : Color.TRANSPARENT;
  }

  /** The colour as opaque 0xAARRGGBB. */
  int argb(String token) {
    return argb(get(token));
  }

  /** A colour as 0xAARRGGBB. */
  static int argb(Color color) {
    return (int) Math.round(color.getOpacity() * 255) << 24
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  private Rectangle swatch(String token) {
    Rectangle swatch = new Rectangle();
    swatch.setFill(Color.TRANSPARENT);
    swatch.setStyle("-fx-fill: " + token + ";");
    swatch.fillProperty().subscribe((before, now) -> changed.run());
    getChildren().add(swatch);
    return swatch;
  }
}
