package latentlab.ui.panel.samples;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;

/** How many classes a model draws, how often each, and in words which it leaves out. */
final class CoverageView extends VBox {
  private final Label covered = new Label();
  private final Label of = new Label();
  private final Label survey = new Label();
  private final ClassBars bars;
  private final Label words = new Label();

  /**
   * @param marks of the classes, under their bars
   * @param help what the bars and their marks mean
   */
  CoverageView(List<String> marks, String help, Texts texts) {
    covered.getStyleClass().addAll("coverage-figure", "tabular");
    of.getStyleClass().add("muted");
    survey.getStyleClass().addAll("caption", "tabular");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox line = new HBox(covered, of, spring, survey);
    line.getStyleClass().add("coverage-line");
    for (Label label : List.of(covered, of, survey)) {
      label.setTooltip(wrapped(help));
      label.setMinWidth(USE_PREF_SIZE);
    }
    bars = new ClassBars(marks);
    bars.setAccessibleText(help);
    words.getStyleClass().add("caption");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    words.setText(texts.get("samples.coverage.waiting"));
    getStyleClass().add("samples-coverage");
    getChildren().addAll(line, bars, words);
    setMinHeight(USE_PREF_SIZE);
  }

  /**
   * Shows how many classes are drawn.
   *
   * @param figure how many
   * @param total of how many, in words
   * @param count of how many samples, in words
   */
  void showCovered(String figure, String total, String count) {
    covered.setText(figure);
    of.setText(total);
    survey.setText(count);
  }

  /**
   * Shows how often each class is drawn.
   *
   * @param shares of the samples, from 0 to 1
   * @param marks shares of the data
   * @param each the same in words
   */
  void showShares(double[] shares, double[] marks, List<String> each) {
    bars.show(shares, marks, each);
  }

  /** Says what is missing, or why nothing is known. */
  void say(String sentence) {
    words.setText(sentence);
  }

  private static Tooltip wrapped(String sentence) {
    Tooltip tooltip = new Tooltip(sentence);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
