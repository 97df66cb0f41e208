package latentlab.ui.kit;

import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One held-out example and the ways to choose another: by class and at random, or by its number. It
 * only tells what is wished for; whoever listens shows what came of it.
 */
public final class PicturePicker extends VBox {
  private final ImageGrid picture = new ImageGrid();
  private final ChoiceBox<Integer> label = new ChoiceBox<>();
  private final Button random = new Button(null, new FontIcon(Feather.SHUFFLE));
  private final TextField number = new TextField();
  private final Label caption = new Label();
  private final FlowPane tools = new FlowPane();
  private final Texts texts;
  private IntConsumer onRandom = _ -> {};
  private IntConsumer onNumber = _ -> {};
  private int shown;

  /**
   * @param name stands above it: A, B, or what the picture is for
   * @param classes how many there are to choose among; 1 leaves the choice out
   * @param className the name of a class
   * @param count how many examples there are to choose from
   */
  public PicturePicker(
      Texts texts, String name, int classes, IntFunction<String> className, int count) {
    this.texts = texts;
    getStyleClass().add("picture-picker");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("picture-picker.css")).toExternalForm());
    Label title = new Label(name);
    title.getStyleClass().add("section-title");
    picture.getStyleClass().add("picker-picture");
    picture.setAlignment(Pos.TOP_LEFT);
    picture.setAccessibleText(name);
    caption.getStyleClass().addAll("caption", "tabular");
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    tools.getStyleClass().add("picker-tools");
    getChildren().addAll(new VBox(title, picture), caption, tools);
    offerClasses(name, classes, className);
    random.getStyleClass().add("picker-random");
    random.setAccessibleText(texts.get("kit.picker.random", name));
    random.setTooltip(new Tooltip(texts.get("kit.picker.random.help")));
    random.setOnAction(_ -> onRandom.accept(label.getValue()));
    number.getStyleClass().addAll("picker-number", "tabular");
    number.setAccessibleText(texts.get("kit.picker.number", name));
    number.setTooltip(new Tooltip(texts.get("kit.picker.number.help", count)));
    number.setOnAction(_ -> typed());
    number.focusedProperty().subscribe(focused -> forgetTyped(focused));
    tools.getChildren().addAll(number, random);
  }

  private void offerClasses(String name, int classes, IntFunction<String> className) {
    label.getItems().add(HeldOutChoice.ANY);
    label.getItems().addAll(IntStream.range(0, classes).boxed().toList());
    label.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer index) {
            return index == null || index < 0
                ? texts.get("kit.picker.any")
                : texts.get("kit.picker.class", className.apply(index));
          }

          @Override
          public Integer fromString(String typed) {
            throw new UnsupportedOperationException("chosen, never typed: " + typed);
          }
        });
    label.setValue(HeldOutChoice.ANY);
    label.getStyleClass().add("picker-class");
    label.setAccessibleText(texts.get("kit.picker.label", name));
    label.setTooltip(new Tooltip(texts.get("kit.picker.label.help")));
    // A class that is chosen again gives another of its examples by the button beside.
    label.setOnAction(_ -> onRandom.accept(label.getValue()));
    if (classes > 1) {
      tools.getChildren().add(label);
    }
  }

  /** Told of the class (-1 for any) of which some example is wished for. */
  public void setOnRandom(IntConsumer listener) {
    onRandom = listener;
  }

  /** Told of the example wished for, counted from 0; it may lie outside of what there is. */
  public void setOnNumber(IntConsumer listener) {
    onNumber = listener;
  }

  /** Adds another way to choose. */
  public void addTool(Node tool) {
    tools.getChildren().add(tool);
  }

  /** Takes the ways to choose an example away: there is none to choose. */
  public void offerNoExamples() {
    tools.getChildren().removeAll(label, random, number);
  }

  /** Goes back to any class, without a wish for another example. */
  public void forgetClass() {
    var action = label.getOnAction();
    label.setOnAction(null);
    label.setValue(HeldOutChoice.ANY);
    label.setOnAction(action);
  }

  public void showPicture(Pictures one) {
    picture.show(one, 1);
  }

  /** Which example it is, counted from 0; -1 for none of them. */
  public void showNumber(int index) {
    shown = index;
    forgetTyped(false);
  }

  /** Says what the example is. */
  public void showCaption(String words) {
    caption.setText(words);
  }

  private void typed() {
    try {
      onNumber.accept(Integer.parseInt(number.getText().strip()) - 1);
    } catch (NumberFormatException notANumber) {
      // The field goes back to the example that is shown.
    }
    forgetTyped(false);
  }

  private void forgetTyped(boolean focused) {
    if (!focused) {
      number.setText(shown < 0 ? "" : String.valueOf(shown + 1));
    }
  }
}
