package latentlab.ui.panel.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.kit.PicturePicker;

/** Three pictures and what the latent space makes of A - B + C. */
final class AnalogyView extends VBox {
  private static final List<String> NAMES = List.of("a", "b", "c");

  final List<PicturePicker> terms = new ArrayList<>();
  final ExamplesView result;

  AnalogyView(Texts texts, DataInfo data, IntFunction<String> className, int count) {
    getStyleClass().add("arithmetic-analogy");
    FlowPane sum = new FlowPane();
    sum.getStyleClass().add("analogy-terms");
    for (String name : NAMES) {
      PicturePicker term =
          new PicturePicker(
              texts, texts.get("arithmetic.term." + name), data.classes(), className, count);
      terms.add(term);
      sum.getChildren().add(term);
    }
    result = new ExamplesView(data.kind() == DataInfo.Kind.POINTS, texts);
    result.describe(texts.get("arithmetic.analogy.help"));
    result.getStyleClass().add("arithmetic-result");
    result.grid().setAlignment(Pos.TOP_LEFT);
    Label title = new Label(texts.get("arithmetic.analogy"));
    title.getStyleClass().add("section-title");
    title.setTooltip(new Tooltip(texts.get("arithmetic.analogy.help")));
    VBox made = new VBox(title, result);
    VBox.setVgrow(result, Priority.ALWAYS);
    VBox.setVgrow(made, Priority.ALWAYS);
    getChildren().addAll(sum, made);
  }
}
