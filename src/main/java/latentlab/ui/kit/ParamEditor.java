package latentlab.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/** The control that edits one value, whatever its kind; it speaks in texts. */
sealed interface ParamEditor {
  /** The node itself. */
  Control control();

  /** Shows a text without reporting it as an edit. */
  void show(String text);

  /** Makes the control for a field; edits go to the listener. */
  static ParamEditor of(ParamField.Editor kind, Texts texts, Consumer<String> edited) {
    return switch (kind) {
      case ParamField.Editor.Typed _ -> new Typed(new TextField(), edited);
      case ParamField.Editor.OneOf(var options) -> new OneOf(combo(options), edited);
      case ParamField.Editor.Switch _ -> new Switch(new CheckBox(), edited);
      case ParamField.Editor.Drawn(var prompt) ->
          new Drawn(new DrawingButton(texts, prompt, edited));
    };
  }

  private static ComboBox<ParamField.Option> combo(List<ParamField.Option> options) {
    ComboBox<ParamField.Option> combo = new OptionBox();
    combo.getItems().setAll(options);
    return combo;
  }

  /** A text field: Enter or leaving it commits, Escape brings back what it showed. */
  final class Typed implements ParamEditor {
    private static final int FEWEST_COLUMNS = 4;
    private static final int MOST_COLUMNS = 8;

    /** A column has room for the widest letter; what stands here is digits. */
    private static final double DIGIT_TO_COLUMN = 0.75;

    private final TextField field;
    private String shown = "";
    private String reported = "";

    Typed(TextField field, Consumer<String> edited) {
      this.field = field;
      field.setOnAction(_ -> commit(edited));
      field
          .focusedProperty()
          .subscribe(
              focused -> {
                if (!focused) {
                  commit(edited);
                }
              });
      field.setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
              field.setText(shown);
              commit(edited);
              event.consume();
            }
          });
    }

    private void commit(Consumer<String> edited) {
      if (!field.getText().equals(reported)) {
        reported = field.getText();
        edited.accept(field.getText());
      }
    }

    @Override
    public Control control() {
      return field;
    }

    @Override
    public void show(String text) {
      shown = text;
      reported = text;
      field.setText(text);
      int columns = (int) Math.ceil(DIGIT_TO_COLUMN * text.length());
      field.setPrefColumnCount(Math.clamp(columns, FEWEST_COLUMNS, MOST_COLUMNS));
    }
  }

  /** A list to choose from. */
  final class OneOf implements ParamEditor {
    private final ComboBox<ParamField.Option> combo;
    private boolean showing;

    OneOf(ComboBox<ParamField.Option> combo, Consumer<String> edited) {
      this.combo = combo;
      combo
          .valueProperty()
          .subscribe(
              (ParamField.@Nullable Option option) -> {
                if (option != null && !showing) {
                  edited.accept(option.value());
                }
              });
    }

    @Override
    public Control control() {
      return combo;
    }

    @Override
    public void show(String text) {
      showing = true;
      combo.getItems().stream()
          .filter(option -> option.value().equals(text))
          .findFirst()
          .ifPresent(combo::setValue);
      showing = false;
    }
  }

  /** A box to tick. */
  final class Switch implements ParamEditor {
    private final CheckBox box;

    Switch(CheckBox box, Consumer<String> edited) {
      this.box = box;
      box.setOnAction(_ -> edited.accept(Boolean.toString(box.isSelected())));
    }

    @Override
    public Control control() {
      return box;
    }

    @Override
    public void show(String text) {
      box.setSelected(Boolean.parseBoolean(text));
    }
  }

  /**
   * A thumbnail that opens a pad.
   *
   * @param control the thumbnail
   */
  record Drawn(DrawingButton control) implements ParamEditor {
    @Override
    public void show(String text) {
      control.show(text);
    }
  }
}
