package latentlab.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.Nodes;

/** A button that asks for the Parzen likelihood, and what came of it. */
final class ParzenView {
  private final Texts texts;
  private final Button ask = new Button();
  private final Label value = new Label();
  private final Label said = new Label();
  private final HBox line;
  private final VBox root;

  ParzenView(Texts texts) {
    this.texts = texts;
    ask.setId("ask-parzen");
    ask.setMinWidth(Region.USE_PREF_SIZE);
    explain(ask, texts.get("parzen.ask.help"));
    Label name = new Label(texts.get("figure.parzen"));
    name.getStyleClass().add("figure-name");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Label unit = new Label(texts.get("figures.nats"));
    unit.getStyleClass().add("muted");
    value.getStyleClass().add("strong");
    for (Label cell : new Label[] {name, value, unit}) {
      explain(cell, texts.get("figure.parzen.help"));
      cell.setMinWidth(Region.USE_PREF_SIZE);
    }
    line = new HBox(name, value, unit);
    line.getStyleClass().add("parzen-line");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    said.getStyleClass().add("caption");
    root = new VBox(line, said, ask);
    root.getStyleClass().add("parzen");
    offer(false);
    showNothing();
  }

  Region root() {
    return root;
  }

  void setOnAsk(Runnable pressed) {
    ask.setOnAction(_ -> pressed.run());
  }

  /** Whether it can be asked for. */
  void offer(boolean offered) {
    Nodes.show(root, offered);
  }

  void showNothing() {
    showState("parzen.ask", false, false);
  }

  void showAsking() {
    showState("parzen.asking", false, false);
  }

  /**
   * @param figure the estimate with its error
   * @param made how it was made
   */
  void show(String figure, String made) {
    value.setText(figure);
    said.setText(made);
    showState("parzen.again", true, true);
  }

  void showProblem(String sentence) {
    said.setText(sentence);
    showState("parzen.ask", false, true);
  }

  private void showState(String button, boolean figure, boolean words) {
    ask.setText(texts.get(button));
    Nodes.show(line, figure);
    Nodes.show(said, words);
  }

  private static void explain(Control control, String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    control.setTooltip(tooltip);
    control.setAccessibleHelp(words);
  }
}
