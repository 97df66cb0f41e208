package latentlab.ui.panel;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Labels and controls with the words and the explanation that stand under a key and {@code
 * key.help}.
 *
 * @param texts where the words are
 * @param style what the names of the panel's own style classes begin with: buttons get {@code
 *     STYLE-button}, choices {@code STYLE-choice}
 */
public record Parts(Texts texts, String style) {
  /** What stands above a section. */
  public Label title(String key) {
    Label title = explained(new Label(texts.get(key)), key);
    title.getStyleClass().add("section-title");
    return title;
  }

  /** Small words that change; they wrap. */
  public Label caption() {
    Label caption = new Label();
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    return caption;
  }

  /** A short figure that changes. */
  public Label figure() {
    Label figure = new Label();
    figure.getStyleClass().addAll("caption", "tabular");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    return figure;
  }

  /**
   * A slider, at its least at first.
   *
   * @param step what an arrow key adds or takes
   */
  public Slider slider(String key, double least, double most, double step) {
    Slider slider = explained(new Slider(least, most, least), key);
    slider.setBlockIncrement(step);
    slider.setAccessibleText(texts.get(key));
    return slider;
  }

  /** A button with words. */
  public Button button(String key) {
    return dressed(new Button(texts.get(key)), key);
  }

  /** A switch with words. */
  public ToggleButton toggle(String key) {
    return dressed(new ToggleButton(texts.get(key)), key);
  }

  /** A button with a sign instead of words. */
  public Button icon(String key, Feather icon) {
    Button button = explained(new Button(null, new FontIcon(icon)), key);
    button.setAccessibleText(texts.get(key));
    button.getStyleClass().addAll("icon-button", "flat");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /** A choice between items that have names. */
  public <T> ChoiceBox<T> choice(String key, List<T> items, Function<T, String> name) {
    ChoiceBox<T> choice = explained(new ChoiceBox<>(), key);
    choice.setAccessibleText(texts.get(key));
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : name.apply(item);
          }

          @Override
          public T fromString(String words) {
            throw new UnsupportedOperationException("a choice is never typed: " + words);
          }
        });
    choice.getItems().setAll(items);
    choice.getStyleClass().add(style + "-choice");
    return choice;
  }

  /** Gives a control the explanation of a key. */
  public <C extends Control> C explained(C control, String key) {
    explain(control, texts.get(key + ".help"));
    return control;
  }

  /** Gives a control an explanation. */
  public static void explain(Control control, String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    control.setTooltip(tooltip);
    control.setAccessibleHelp(words);
  }

  private <B extends ButtonBase> B dressed(B button, String key) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add(style + "-button");
    return explained(button, key);
  }
}
