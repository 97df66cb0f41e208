package latentlab.ui.panel.denoise;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Labels and controls with the words and the explanation that stand under {@code denoise.NAME} and
 * {@code denoise.NAME.help}.
 */
record Parts(Texts texts) {
  String words(String name, Object... arguments) {
    return texts.get("denoise." + name, arguments);
  }

  Label title(String name) {
    Label title = explained(new Label(words(name)), name);
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    return title;
  }

  /** Small words that change; they wrap. */
  Label caption() {
    Label caption = new Label();
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE);
    return caption;
  }

  /** Small words with the symbol of what they tell of before them. */
  Label symbolic(String name) {
    Label caption = explained(caption(), name);
    caption.setText(words(name));
    // Beside the words, not in them: a line with an accent of its own is not broken well.
    Label symbol = new Label(words(name + ".symbol"));
    symbol.getStyleClass().add("denoise-symbol");
    symbol.setMinWidth(Region.USE_PREF_SIZE);
    caption.setGraphic(symbol);
    caption.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    return caption;
  }

  /** What a class is called: its number, with a name where there is one. */
  String className(DataInfo data, int label) {
    String key = "samples.classes." + data.id();
    String[] names = texts.has(key) ? texts.get(key).split(", ", -1) : new String[0];
    return label < names.length
        ? texts.get("samples.class.named", label, names[label])
        : words("label.value", label);
  }

  /** A short figure that changes. */
  Label figure() {
    Label figure = new Label();
    figure.getStyleClass().addAll("caption", "tabular");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    return figure;
  }

  Button button(String name) {
    return dressed(new Button(words(name)), name);
  }

  ToggleButton toggle(String name) {
    return dressed(new ToggleButton(words(name)), name);
  }

  Button icon(String name, Feather icon) {
    return icon(name, new FontIcon(icon));
  }

  Button icon(String name, FontIcon icon) {
    Button button = explained(new Button(null, icon), name);
    button.setAccessibleText(words(name));
    button.getStyleClass().addAll("icon-button", "denoise-icon");
    return button;
  }

  <T> ChoiceBox<T> choice(String name, List<T> items, Function<T, String> label) {
    ChoiceBox<T> choice = explained(new ChoiceBox<>(), name);
    choice.setAccessibleText(words(name));
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return item == null ? "" : label.apply(item);
          }

          @Override
          public T fromString(String typed) {
            throw new UnsupportedOperationException("a choice is never typed: " + typed);
          }
        });
    choice.getItems().setAll(items);
    choice.getStyleClass().add("denoise-choice");
    return choice;
  }

  Slider slider(String name, double most, double step) {
    Slider slider = explained(new Slider(0, most, 0), name);
    slider.setBlockIncrement(step);
    slider.setAccessibleText(words(name));
    return slider;
  }

  /** A control with its name before it. */
  HBox named(String name, Control control, Node... more) {
    Label label = new Label(words(name));
    label.getStyleClass().add("muted");
    label.setLabelFor(control);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setTooltip(control.getTooltip());
    HBox line = new HBox(label, control);
    line.getChildren().addAll(more);
    line.getStyleClass().add("denoise-line");
    return line;
  }

  <C extends Control> C explained(C control, String name) {
    explain(control, words(name + ".help"));
    return control;
  }

  static void explain(Control control, String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    control.setTooltip(tooltip);
    control.setAccessibleHelp(words);
  }

  private <B extends ButtonBase> B dressed(B button, String name) {
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("denoise-button");
    return explained(button, name);
  }
}
