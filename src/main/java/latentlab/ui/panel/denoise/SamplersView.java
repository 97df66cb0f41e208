package latentlab.ui.panel.denoise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Sampler;
import latentlab.ui.kit.ExamplesView;

/** Up to four samplers side by side, from the same noise. */
final class SamplersView extends VBox {
  static final int ACROSS = 3;
  static final int DOWN = 5;

  /** One sampler and what came of it. */
  static final class Column extends VBox {
    final ChoiceBox<Optional<Sampler.Method>> method;
    final ChoiceBox<Integer> steps;
    final ExamplesView made;
    final Label figures;
    final QualityView quality;
    final ProgressBar progress = new ProgressBar(0);

    private Column(Parts parts, boolean plane, int number) {
      method =
          parts.choice(
              "compare.method",
              List.of(),
              one ->
                  one.map(named -> WishesView.name(parts, named))
                      .orElse(parts.words("compare.none")));
      method.setAccessibleText(parts.words("compare.method.of", number));
      steps =
          parts.choice("compare.steps", List.of(), one -> parts.words("compare.steps.value", one));
      steps.setAccessibleText(parts.words("compare.steps.of", number));
      made = new ExamplesView(plane, parts.texts());
      made.describe(parts.words("compare.made", number));
      made.getStyleClass().add(plane ? "denoise-compared-plane" : "denoise-compared");
      figures = parts.caption();
      quality = new QualityView(parts, plane);
      progress.setVisible(false);
      progress.setAccessibleText(parts.words("progress"));
      progress.getStyleClass().add("denoise-progress");
      method.setMaxWidth(Double.MAX_VALUE);
      steps.setMaxWidth(Double.MAX_VALUE);
      getStyleClass().add("denoise-column");
      getChildren().addAll(method, steps, made, figures, quality, progress);
    }
  }

  final List<Column> columns = new ArrayList<>();
  final Button draw;
  final Button measure;
  final Button cancel;
  final Button dice;
  final Label seed;

  SamplersView(Parts parts, DataInfo data) {
    boolean plane = data.kind() == DataInfo.Kind.POINTS;
    draw = parts.button("compare.draw");
    draw.setId("denoise-compare");
    measure = parts.button("compare.measure");
    measure.setId("denoise-measure");
    cancel = parts.button("compare.cancel");
    dice = parts.icon("noise", org.kordamp.ikonli.feather.Feather.SHUFFLE);
    seed = parts.figure();
    HBox head = new HBox(parts.title("compare.title"), spring(), seed, dice, draw, measure, cancel);
    head.getStyleClass().add("denoise-line");
    HBox row = new HBox();
    row.getStyleClass().add("denoise-compare");
    for (int column = 0; column < ComparisonModel.COLUMNS; column++) {
      Column one = new Column(parts, plane, column + 1);
      HBox.setHgrow(one, Priority.ALWAYS);
      columns.add(one);
      row.getChildren().add(one);
    }
    Label words = parts.caption();
    words.setText(parts.words("compare.words"));
    Label counted = parts.caption();
    counted.setText(
        parts.words(
            plane ? "compare.counted.points" : "compare.counted", ComparisonModel.MEASURED));
    getStyleClass().add("denoise-section");
    getChildren().addAll(head, row, counted, words);
    cancel.setDisable(true);
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
