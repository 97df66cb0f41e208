package latentlab.ui.panel.reconstruct;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import latentlab.engine.spec.Corruption;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Chooses how pictures are damaged before the encoder sees them, and how much. */
final class NoiseTool extends HBox {
  /** Half of the pixels, or noise of half the way from black to white. */
  private static final double FIRST_AMOUNT = 0.5;

  /** Where every pixel is gone there is nothing left to mend. */
  private static final double MOST = 0.95;

  final ChoiceBox<Corruption.Kind> kind = new ChoiceBox<>();
  final Slider amount = new Slider(0, MOST, FIRST_AMOUNT);
  final Button another = new Button(null, new FontIcon(Feather.SHUFFLE));
  private final ObjectProperty<Corruption> chosen;
  private long seed;

  /**
   * @param chosen is kept at what is chosen here
   */
  NoiseTool(ObjectProperty<Corruption> chosen, Texts texts) {
    this.chosen = chosen;
    getStyleClass().add("noise-tool");
    Label name = new Label(texts.get("reconstruct.noise"));
    name.getStyleClass().add("caption");
    name.setLabelFor(kind);
    kind.getItems().setAll(Corruption.Kind.values());
    kind.setValue(Corruption.Kind.NONE);
    kind.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Corruption.Kind value) {
            return texts.get("reconstruct.noise." + value.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public Corruption.Kind fromString(String words) {
            throw new UnsupportedOperationException("kinds of noise are chosen, not typed");
          }
        });
    kind.setAccessibleText(texts.get("reconstruct.noise"));
    kind.setTooltip(wrapped(texts.get("reconstruct.noise.help")));
    amount.setAccessibleText(texts.get("reconstruct.noise.amount"));
    amount.setTooltip(wrapped(texts.get("reconstruct.noise.amount.help")));
    amount.setBlockIncrement(0.05);
    another.getStyleClass().addAll("icon-button", "flat");
    another.setAccessibleText(texts.get("reconstruct.noise.another"));
    another.setTooltip(wrapped(texts.get("reconstruct.noise.another.help")));
    getChildren().addAll(name, kind, amount, another);
    kind.setOnAction(_ -> choose());
    amount.valueProperty().subscribe((_, _) -> choose());
    another.setOnAction(
        _ -> {
          seed++;
          choose();
        });
    choose();
  }

  private void choose() {
    boolean none = kind.getValue() == Corruption.Kind.NONE;
    amount.setVisible(!none);
    amount.setManaged(!none);
    another.setVisible(!none);
    another.setManaged(!none);
    chosen.set(none ? Corruption.NONE : new Corruption(kind.getValue(), amount.getValue(), seed));
  }

  private static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
