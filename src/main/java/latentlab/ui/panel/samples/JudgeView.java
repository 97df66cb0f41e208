package latentlab.ui.panel.samples;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ShareBar;

/** A switch and, once it is on, how sure the judge must be of a sample, and how many pass. */
final class JudgeView extends VBox {
  private static final double MOST = 0.99;
  private static final double STEP = 0.05;

  final ToggleButton on = new ToggleButton();
  final Slider confidence = new Slider(0, MOST, JudgeModel.SURE);
  private final Label sample = new Label();
  private final Label least = new Label();
  private final ShareBar share = new ShareBar();
  private final Label passed = new Label();
  private final Label problem = new Label();
  private final VBox verdict;

  JudgeView(Texts texts) {
    getStyleClass().add("samples-judge");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    on.setText(texts.get("samples.judge.on"));
    on.setTooltip(wrapped(texts.get("samples.judge.on.help")));
    on.setAccessibleHelp(texts.get("samples.judge.on.help"));
    on.setMinWidth(USE_PREF_SIZE);
    sample.getStyleClass().addAll("caption", "tabular");
    HBox line = new HBox(on, spring, sample);
    line.getStyleClass().add("samples-line");

    passed.getStyleClass().addAll("caption", "tabular");
    passed.setWrapText(true);
    verdict = new VBox(threshold(texts), share, passed);
    verdict.getStyleClass().add("samples-verdict");
    problem.getStyleClass().add("caption");
    problem.setWrapText(true);
    getChildren().addAll(line, verdict, problem);
    // The history below gives way, not the words.
    setMinHeight(USE_PREF_SIZE);
    verdict.setMinHeight(USE_PREF_SIZE);
    showOn(false);
    showProblem("");
  }

  private HBox threshold(Texts texts) {
    Label name = new Label(texts.get("samples.judge.least"));
    name.getStyleClass().add("muted");
    name.setMinWidth(USE_PREF_SIZE);
    name.setLabelFor(confidence);
    confidence.setBlockIncrement(STEP);
    confidence.setAccessibleText(texts.get("samples.judge.least"));
    confidence.setAccessibleHelp(texts.get("samples.judge.least.help"));
    confidence.setTooltip(wrapped(texts.get("samples.judge.least.help")));
    HBox.setHgrow(confidence, Priority.ALWAYS);
    least.getStyleClass().addAll("tabular", "samples-least");
    least.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(name, confidence, least);
    line.getStyleClass().add("samples-line");
    return line;
  }

  void showOn(boolean asked) {
    on.setSelected(asked);
    verdict.setVisible(asked);
    verdict.setManaged(asked);
  }

  /** Says what the sample under the pointer was taken for. */
  void showSample(String words) {
    sample.setText(words);
  }

  void showLeast(String percent) {
    least.setText(percent);
  }

  /**
   * Shows how many samples passed.
   *
   * @param fraction of those drawn, from 0 to 1
   */
  void showPassed(double fraction, String words) {
    share.setFraction(fraction);
    passed.setText(words);
  }

  /** Says why there is no judge; nothing where there is one. */
  void showProblem(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }

  private static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
