package latentlab.ui.panel.denoise.edit;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import latentlab.ui.panel.Parts;

/** Sliders below one another, names and figures in line. */
final class Sliders extends GridPane {
  private final Parts parts;
  private int rows;

  Sliders(Parts parts) {
    this.parts = parts;
    getStyleClass().add("denoise-edit-sliders");
  }

  void add(String key, Slider slider, Label figure) {
    Label name = parts.explained(new Label(parts.texts().get(key)), key);
    name.getStyleClass().add("muted");
    name.setLabelFor(slider);
    name.setMinWidth(Region.USE_PREF_SIZE);
    slider.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(slider, Priority.ALWAYS);
    addRow(rows++, name, slider, figure);
  }
}
