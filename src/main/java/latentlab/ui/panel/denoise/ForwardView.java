package latentlab.ui.panel.denoise;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.ui.kit.DrawPad;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.kit.Nodes;
import latentlab.ui.kit.PicturePicker;
import latentlab.ui.kit.ShareBar;
import org.kordamp.ikonli.feather.Feather;

/** From picture to noise: the formula in pictures, the shares as bars, and the histogram. */
final class ForwardView extends VBox {
  final ToggleButton fromData;
  final ToggleButton drawing;
  final PicturePicker picker;
  final DrawPad pad;
  final Button clear;
  final Button dice;
  final ExamplesView points;
  final ExamplesView noise;
  final ExamplesView state;
  final FilmBar bar;
  final Label signalFactor = operator();
  final Label noiseFactor = operator();
  final Label signalFigure;
  final Label noiseFigure;
  final Label ratioFigure;
  final ShareBar signalBar = new ShareBar();
  final ShareBar noiseBar = new ShareBar();
  final GaussianPlot histogram;
  private final Label histogramTitle;
  final Label story;
  private final VBox drawn;

  /**
   * @param choices how many data pictures there are to choose from
   */
  ForwardView(Parts parts, DataInfo data, int choices) {
    boolean plane = data.kind() == DataInfo.Kind.POINTS;
    fromData = parts.toggle("forward.data");
    drawing = parts.toggle("forward.draw");
    ToggleGroup source = new ToggleGroup();
    source.getToggles().setAll(fromData, drawing);
    fromData.setSelected(true);
    picker =
        new PicturePicker(
            parts.texts(),
            parts.words("forward.clean"),
            data.classes(),
            label -> parts.className(data, label),
            choices);
    picker.getStyleClass().add("denoise-picker");
    pad = new DrawPad(Math.max(2, data.width()), Math.max(2, data.height()));
    pad.getStyleClass().add("denoise-plate");
    pad.setPrompt(parts.words("forward.pad.prompt"));
    pad.setAccessibleText(parts.words("forward.pad"));
    pad.setAccessibleHelp(parts.words("forward.pad.help"));
    Tooltip.install(pad, new Tooltip(parts.words("forward.pad.help")));
    clear = parts.button("forward.clear");
    drawn = new VBox(parts.title("forward.clean"), pad, below(clear));
    drawn.getStyleClass().add("denoise-plated");
    dice = parts.icon("forward.noise", Feather.SHUFFLE);
    points = plate(parts, plane, "forward.clean");
    noise = plate(parts, plane, "forward.epsilon");
    state = plate(parts, plane, "forward.state");
    bar = new FilmBar(parts, "forward");
    signalFigure = parts.figure();
    noiseFigure = parts.figure();
    ratioFigure = parts.figure();
    histogram = new GaussianPlot(parts);
    histogramTitle = parts.title(plane ? "forward.histogram.points" : "forward.histogram");
    story = parts.caption();
    story.getStyleClass().add("denoise-story");

    Node clean = plane ? plated(parts, "forward.clean.points", points) : new HBox(picker, drawn);
    VBox noiseColumn = plated(parts, "forward.epsilon", noise);
    noiseColumn.getChildren().add(below(dice));
    HBox formula =
        new HBox(
            clean, signalFactor, noiseColumn, noiseFactor, plated(parts, "forward.state", state));
    formula.getStyleClass().add("denoise-formula");
    HBox sources = new HBox(fromData, drawing);
    sources.getStyleClass().add("denoise-line");
    Nodes.show(sources, !plane);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(parts.title(plane ? "forward.title.points" : "forward.title"));
    head.getChildren().addAll(spring, sources);
    head.getStyleClass().add("denoise-line");
    getStyleClass().add("denoise-section");
    getChildren().addAll(head, formula, bar, below(parts));
    showDrawing(false);
  }

  private Region below(Parts parts) {
    VBox shares =
        new VBox(
            parts.title("forward.shares"),
            share(parts, "forward.signal", signalBar, signalFigure),
            share(parts, "forward.share", noiseBar, noiseFigure),
            share(parts, "forward.ratio", null, ratioFigure),
            story);
    shares.getStyleClass().add("denoise-shares");
    VBox values = new VBox(histogramTitle, histogram);
    values.getStyleClass().add("denoise-shares");
    HBox.setHgrow(values, Priority.ALWAYS);
    HBox row = new HBox(shares, values);
    row.getStyleClass().add("denoise-columns");
    return row;
  }

  /** The values below are those of a grid of latents. */
  void sayLatents(Parts parts) {
    histogramTitle.setText(parts.words("forward.histogram.latents"));
    parts.explained(histogramTitle, "forward.histogram.latents");
  }

  private static HBox share(
      Parts parts, String name, @org.jspecify.annotations.Nullable ShareBar bar, Label figure) {
    Label words = parts.explained(new Label(parts.words(name)), name);
    words.setMinWidth(USE_PREF_SIZE);
    Region between = bar == null ? new Region() : bar;
    if (bar != null) {
      bar.getStyleClass().add(name.replace("forward.", "denoise-bar-"));
    }
    HBox.setHgrow(between, Priority.ALWAYS);
    words.getStyleClass().add("denoise-share-name");
    figure.getStyleClass().add("denoise-share-figure");
    HBox line = new HBox(words, between, figure);
    line.getStyleClass().add("denoise-line");
    return line;
  }

  private static ExamplesView plate(Parts parts, boolean plane, String name) {
    ExamplesView plate = new ExamplesView(plane, parts.texts());
    plate.describe(parts.words(name + ".help"));
    plate.getStyleClass().add("denoise-plate");
    return plate;
  }

  private static VBox plated(Parts parts, String name, Node plate) {
    VBox column = new VBox(parts.title(name), plate);
    column.getStyleClass().add("denoise-plated");
    return column;
  }

  private static HBox below(Button button) {
    HBox below = new HBox(button);
    below.getStyleClass().add("denoise-below");
    return below;
  }

  private static Label operator() {
    Label operator = new Label();
    operator.getStyleClass().addAll("denoise-operator", "tabular");
    operator.setMinWidth(USE_PREF_SIZE);
    return operator;
  }

  /** Shows the pad in place of the pictures of the data. */
  void showDrawing(boolean shown) {
    Nodes.show(drawn, shown);
    Nodes.show(picker, !shown);
  }
}
