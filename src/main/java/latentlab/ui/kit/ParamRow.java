package latentlab.ui.kit;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A setting's label, its editor, the arrow that resets it, and what is wrong with a bad value. */
final class ParamRow extends VBox {
  private static final String CHANGED = "changed";
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ParamField field;
  private final ParamEditor editor;
  private final HBox line;
  private final Button reset;
  private final Label problem = new Label();
  private @Nullable String inForce;

  ParamRow(ParamField field, Texts texts, BiConsumer<String, String> edited) {
    this.field = field;
    this.editor = ParamEditor.of(field.editor(), texts, text -> edited.accept(field.key(), text));
    getStyleClass().add("param-row");

    Label label = new WordLabel(field.label());
    label.getStyleClass().add("param-label");
    label.setLabelFor(editor.control());
    if (field.live()) {
      label.setGraphic(new FontIcon("fth-zap"));
      label.setContentDisplay(ContentDisplay.RIGHT);
      label.getStyleClass().add("live");
    }
    LateTooltip.install(label, help(texts));
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    // A choice can be narrower than its longest option: as wide as the one that is chosen.
    double least = editor.control() instanceof OptionBox ? USE_COMPUTED_SIZE : USE_PREF_SIZE;

    editor.control().setId("param-" + field.key());
    LateTooltip.install(editor.control(), help(texts));
    editor.control().setAccessibleText(field.label());
    editor.control().setMinWidth(least);

    reset = new Button("", new FontIcon("fth-rotate-ccw"));
    reset.getStyleClass().add("reset");
    boolean blank = field.initial().isEmpty();
    String start = blank ? texts.get("param.drawing.blank") : field.initial();
    String resets = texts.get("param.reset", field.label(), start);
    LateTooltip.install(reset, resets);
    reset.setAccessibleText(resets);
    reset.setMinWidth(USE_PREF_SIZE);
    reset.setOnAction(_ -> edited.accept(field.key(), field.initial()));

    HBox frame = new HBox(editor.control(), reset);
    frame.getStyleClass().add("param-frame");
    frame.setAlignment(Pos.CENTER_RIGHT);
    frame.setMinWidth(least);
    line = new HBox(label, frame);
    line.getStyleClass().add("setting-row");
    line.setAlignment(Pos.CENTER_LEFT);

    problem.getStyleClass().add("param-problem");
    problem.setWrapText(true);
    getChildren().addAll(line, problem);
    show(field.initial());
  }

  /** The value in force; an edit that was refused is kept on view until the value changes. */
  void show(String text) {
    if (text.equals(inForce)) {
      return;
    }
    inForce = text;
    editor.show(text);
    setProblem("");
    boolean changed = !text.equals(field.initial());
    line.getStyleClass().remove(CHANGED);
    if (changed) {
      line.getStyleClass().add(CHANGED);
    }
    reset.setVisible(changed);
    reset.setManaged(changed);
  }

  /** The sentence under the row; empty for none. */
  void setProblem(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
    line.pseudoClassStateChanged(WRONG, !sentence.isEmpty());
  }

  private String help(Texts texts) {
    return field.help() + "\n" + texts.get(field.live() ? "param.live" : "param.waits");
  }
}
