package latentlab.ui.panel.samples;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import latentlab.text.Texts;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.kit.ScrollArea;

/** The nodes of the samples panel: the grid, the line of controls above it, the history beside. */
final class SamplesView extends ScrollArea {
  private final Texts texts;
  final ExamplesView samples;
  final ClassMarks marks = new ClassMarks();
  final HistoryView history;
  final ChoiceBox<Integer> count = new ChoiceBox<>();
  final ChoiceBox<Integer> label = new ChoiceBox<>();
  final Button noise = new Button();
  final Button export = new Button();
  final Button cancel = new Button();
  private final ProgressBar progress = new ProgressBar(0);
  private final HBox progressLine = new HBox(progress, cancel);
  private final Label moment = new Label();
  private final Label seed = new Label();
  private final HBox classChoice;

  /**
   * @param points whether examples are points of the plane
   * @param counts how many samples one may choose to see
   * @param side what is said about samples, above the history
   */
  SamplesView(boolean points, List<Integer> counts, Region side, HistoryView history, Texts texts) {
    this.texts = texts;
    this.history = history;
    samples = new ExamplesView(points, texts);
    samples.describe(texts.get("samples.grid.help"));
    samples.getStyleClass().add("samples-grid");
    count.getItems().setAll(counts);
    name(noise, "samples.noise");
    name(export, "samples.export");
    name(cancel, "samples.cancel");
    progress.getStyleClass().add("samples-progress");
    progress.setAccessibleText(texts.get("samples.progress"));
    progressLine.getStyleClass().add("samples-line");
    showProgress(-1);
    export.setVisible(!points);
    export.setManaged(!points);
    classChoice = new HBox(named("samples.label", label), label);
    classChoice.getStyleClass().add("samples-line");
    VBox beside = new VBox(side, history);
    VBox.setVgrow(history, Priority.ALWAYS);
    beside.getStyleClass().add("samples-beside");
    setContent(new SamplesLayout(controls(), samples, marks, beside));
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
    HBox choices = new HBox(named("samples.count", count), count, noise, seed, export);
    choices.getStyleClass().add("samples-line");
    FlowPane line = new FlowPane(words, choices, classChoice, progressLine);
    line.getStyleClass().add("samples-controls");
    return line;
  }

  private Label named(String key, ChoiceBox<Integer> choice) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("muted");
    name.setLabelFor(choice);
    name.setMinWidth(Region.USE_PREF_SIZE);
    choice.getStyleClass().add("samples-choice");
    choice.setAccessibleText(texts.get(key));
    choice.setTooltip(wrapped(texts.get(key + ".help")));
    return name;
  }

  /**
   * Lets a person choose the class of the samples.
   *
   * @param classes how many there are; 0 where the model cannot be asked for one
   * @param names of the classes
   */
  void offerClasses(int classes, IntFunction<String> names) {
    label.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer choice) {
            return choice < 0 ? texts.get("samples.label.any") : names.apply(choice);
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed into a choice box");
          }
        });
    label.getItems().setAll(IntStream.range(-1, classes).boxed().toList());
    label.setValue(-1);
    classChoice.setVisible(classes > 0);
    classChoice.setManaged(classes > 0);
  }

  /** Keeps room for how far samples are, where that takes seconds. */
  void offerProgress(boolean slow) {
    progressLine.setManaged(slow);
  }

  /**
   * Shows how far the samples are.
   *
   * @param share of them that is done, 0 to 1; below 0 where nothing is waited for
   */
  void showProgress(double share) {
    progressLine.setVisible(share >= 0);
    progress.setProgress(Math.max(0, share));
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
