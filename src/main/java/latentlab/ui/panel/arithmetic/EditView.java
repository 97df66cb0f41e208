package latentlab.ui.panel.arithmetic;

import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.kit.FilmStrip;
import latentlab.ui.kit.PicturePicker;

/** One picture with a direction added to it: the picture, what becomes of it, and how much. */
final class EditView extends VBox {
  final PicturePicker picture;
  final ExamplesView result;
  final StrengthSlider strength;

  EditView(Texts texts, DataInfo data, IntFunction<String> className, int count) {
    boolean points = data.kind() == DataInfo.Kind.POINTS;
    getStyleClass().add("arithmetic-edit");
    picture =
        new PicturePicker(texts, texts.get("arithmetic.picture"), data.classes(), className, count);
    result = new ExamplesView(points, texts);
    result.describe(texts.get("arithmetic.result.help"));
    result.getStyleClass().add("arithmetic-result");
    result.grid().setAlignment(Pos.TOP_LEFT);
    FilmStrip strip = new FilmStrip(ArithmeticModel.STEPS, data.width(), data.height());
    strip.setVisible(!points);
    strip.setManaged(!points);
    strength = new StrengthSlider(texts, strip);
    Label title = new Label(texts.get("arithmetic.result"));
    title.getStyleClass().add("section-title");
    title.setTooltip(new Tooltip(texts.get("arithmetic.result.help")));
    VBox made = new VBox(title, result);
    VBox.setVgrow(result, Priority.ALWAYS);
    HBox.setHgrow(made, Priority.ALWAYS);
    HBox top = new HBox(picture, made);
    top.getStyleClass().add("arithmetic-pair");
    VBox.setVgrow(top, Priority.ALWAYS);
    getChildren().addAll(top, strength);
  }
}
