package latentlab.ui.panel.map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import latentlab.text.Texts;

/** Over the map while it is being computed: what, how far, and a way out. */
final class ComputingStrip extends HBox {
  final Button cancel;
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar(0);

  ComputingStrip(Texts texts) {
    getStyleClass().add("computing");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    cancel = new Button(texts.get("map.cancel"));
    cancel.setTooltip(new Tooltip(texts.get("map.cancel.help")));
    bar.setAccessibleText(texts.get("map.progress"));
    getChildren().addAll(words, bar, cancel);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /**
   * Shows how far it is.
   *
   * @param share from 0 to 1
   */
  void show(String text, double share) {
    words.setText(text);
    bar.setProgress(share);
  }
}
