package latentlab.ui.shell;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ParamForm;
import latentlab.ui.kit.ScrollArea;
import org.kordamp.ikonli.javafx.FontIcon;

/** The column on the left: what the data looks like, and every setting of the run. */
final class SettingsView {
  private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");

  private final StackPane thumbnails = new StackPane();
  private final Label counts = new Label();
  private final ParamForm form;
  private final Label waiting = new Label();
  private final Button restart = new Button();
  private final VBox bar = new VBox(waiting, restart);
  private final Label aside = new Label();
  private final Button trained = new Button();
  private final VBox trainedBar = new VBox(aside, trained);
  private final VBox root;

  SettingsView(Texts texts, BiConsumer<String, String> edited) {
    form = new ParamForm(texts, edited);
    Label title = new Label(texts.get("group.data"));
    title.getStyleClass().add("section-title");
    thumbnails.getStyleClass().add("thumbnails");
    counts.getStyleClass().add("caption");
    counts.setWrapText(true);
    VBox column = new VBox(title, thumbnails, counts, form);
    column.getStyleClass().add("settings-content");
    ScrollArea scroll = new ScrollArea(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);

    waiting.setId("settings-waiting");
    waiting.setWrapText(true);
    waiting.setMinHeight(Region.USE_PREF_SIZE);
    restart.setId("settings-restart");
    restart.setText(texts.get("settings.restart"));
    restart.setTooltip(new Tooltip(texts.get("action.restart.help")));
    bar.getStyleClass().add("waiting-bar");
    showWaiting("");
    aside.setWrapText(true);
    aside.setMinHeight(Region.USE_PREF_SIZE);
    aside.getStyleClass().add("caption");
    trained.setId("settings-trained");
    trained.setText(texts.get("action.trained"));
    trained.setGraphic(new FontIcon("fth-award"));
    trained.setTooltip(new Tooltip(texts.get("action.trained.help")));
    trainedBar.getStyleClass().add("trained-bar");
    showTrained(false, "");
    root = new VBox(scroll, bar, trainedBar);
    root.getStyleClass().addAll("side-column", "left");
  }

  Region root() {
    return root;
  }

  ParamForm form() {
    return form;
  }

  void showCounts(String text) {
    counts.setText(text);
  }

  /**
   * @param tall points need a square, pictures two rows
   */
  void showThumbnails(Node node, boolean tall) {
    thumbnails.pseudoClassStateChanged(TALL, tall);
    thumbnails.getChildren().setAll(node);
  }

  /** What waits for the next start; empty hides the bar. */
  void showWaiting(String sentence) {
    waiting.setText(sentence);
    bar.setVisible(!sentence.isEmpty());
    bar.setManaged(!sentence.isEmpty());
  }

  /**
   * Offers the trained model or not.
   *
   * @param sentence what has become of it; empty for nothing
   */
  void showTrained(boolean offered, String sentence) {
    trainedBar.setVisible(offered);
    trainedBar.setManaged(offered);
    aside.setText(sentence);
    aside.setVisible(!sentence.isEmpty());
    aside.setManaged(!sentence.isEmpty());
  }

  void setOnTrained(Runnable pressed) {
    trained.setOnAction(_ -> pressed.run());
  }

  void setOnRestart(Runnable pressed) {
    restart.setOnAction(_ -> pressed.run());
  }
}
