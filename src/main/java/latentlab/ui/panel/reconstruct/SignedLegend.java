package latentlab.ui.panel.reconstruct;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;

/** Says what the two colours of a signed difference mean. */
final class SignedLegend {
  private SignedLegend() {}

  static Region of(Texts texts) {
    VBox legend = new VBox(entry(texts, "positive"), entry(texts, "negative"));
    legend.getStyleClass().add("signed-legend");
    return legend;
  }

  private static Label entry(Texts texts, String sign) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", "swatch-" + sign);
    Label label = new Label(texts.get("reconstruct.difference." + sign), swatch);
    label.getStyleClass().add("caption");
    label.setAlignment(Pos.CENTER_LEFT);
    return label;
  }
}
