package latentlab.ui.panel.latent;

import java.util.function.DoubleConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import latentlab.text.Texts;
import latentlab.ui.kit.LatentSpace;

/** How far out random noise may lie: a slider whose right end is no truncation at all. */
final class TruncationBar extends HBox {
  private static final double STEP = 0.1;

  final Slider limit = new Slider(0, LatentSpace.NOISE_REACH, LatentSpace.NOISE_REACH);
  private final Label value = new Label();
  private final Texts texts;

  TruncationBar(Texts texts) {
    this.texts = texts;
    Label name = new Label(texts.get("latent.truncation"));
    Tooltip help = new Tooltip(texts.get("latent.truncation.help"));
    help.setWrapText(true);
    name.getStyleClass().add("muted");
    name.setLabelFor(limit);
    name.setTooltip(help);
    name.setMinWidth(USE_PREF_SIZE);
    limit.setBlockIncrement(STEP);
    limit.setTooltip(help);
    limit.setAccessibleText(texts.get("latent.truncation"));
    limit.setAccessibleHelp(texts.get("latent.truncation.help"));
    limit.setMinWidth(0);
    HBox.setHgrow(limit, Priority.ALWAYS);
    value.getStyleClass().addAll("tabular", "latent-truncation-value");
    value.setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("latent-line");
    getChildren().addAll(name, limit, value);
  }

  /** Is told the truncation now and whenever it changes, in standard deviations. */
  void setOnChange(DoubleConsumer listener) {
    limit
        .valueProperty()
        .subscribe(
            wanted -> {
              double rounded = Math.rint(wanted.doubleValue() / STEP) * STEP;
              boolean none = rounded >= LatentSpace.NOISE_REACH;
              value.setText(
                  none
                      ? texts.get("latent.truncation.none")
                      : texts.get("latent.truncation.value", rounded));
              listener.accept(none ? LatentSpace.NO_TRUNCATION : rounded);
            });
  }
}
