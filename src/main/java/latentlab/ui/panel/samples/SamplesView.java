package latentlab.ui.panel.samples;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.kit.HistoryStrip;

/** The nodes of the samples panel: the grid, the line of controls above it, the history below. */
final class SamplesView extends ScrollPane {
  private final Texts texts;
  final ExamplesView samples;
  final HistoryStrip history = new HistoryStrip();
  final ChoiceBox<Integer> count = new ChoiceBox<>();
  final Button noise = new Button();
  final Button export = new Button();
  final ToggleButton live = new ToggleButton();
  private final Label moment = new Label();
  private final Label seed = new Label();

  /**
   * @param points whether examples are points of the plane
   * @param counts how many samples one may choose to see
   */
  SamplesView(boolean points, List<Integer> counts, Texts texts) {
    this.texts = texts;
    samples = new ExamplesView(points, texts);
    samples.describe(texts.get("samples.grid.help"));
    samples.getStyleClass().add("samples-grid");
    count.getItems().setAll(counts);
    count.getStyleClass().add("samples-choice");
    count.setAccessibleText(texts.get("samples.count"));
    count.setTooltip(wrapped(texts.get("samples.count.help")));
    name(noise, "samples.noise");
    name(export, "samples.export");
    name(live, "samples.live");
    export.setVisible(!points);
    export.setManaged(!points);
    VBox past = new VBox(historyLine(), history);
    VBox.setVgrow(history, Priority.ALWAYS);
    past.getStyleClass().add("samples-history");
    setContent(new SamplesLayout(controls(), samples, past));
    setFitToWidth(true);
    setFitToHeight(true);
    getStyleClass().add("samples-panel");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("samples.css")).toExternalForm());
  }

  private Region controls() {
    moment.getStyleClass().add("caption");
    seed.getStyleClass().addAll("caption", "tabular");
    HBox words = new HBox(title("samples.grid"), moment);
    words.getStyleClass().add("samples-line");
    Label countLabel = new Label(texts.get("samples.count"));
    countLabel.getStyleClass().add("muted");
    countLabel.setLabelFor(count);
    HBox choices = new HBox(countLabel, count, noise, seed, export);
    choices.getStyleClass().add("samples-line");
    FlowPane line = new FlowPane(words, choices);
    line.getStyleClass().add("samples-controls");
    return line;
  }

  private Region historyLine() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox line = new HBox(title("samples.history"), spring, live);
    line.getStyleClass().add("samples-line");
    return line;
  }

  /** Says of which step the samples are. */
  void showMoment(String words) {
    moment.setText(words);
    moment.setTooltip(null);
  }

  /** Says what went wrong. */
  void showProblem(String sentence) {
    moment.setText(sentence);
    moment.setTooltip(wrapped(sentence));
  }

  void showSeed(String words) {
    seed.setText(words);
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.setTooltip(wrapped(texts.get(key + ".help")));
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    return title;
  }

  private void name(ButtonBase button, String key) {
    button.setText(texts.get(key));
    button.setTooltip(wrapped(texts.get(key + ".help")));
    button.setAccessibleHelp(texts.get(key + ".help"));
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  private static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
