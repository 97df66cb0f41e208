package latentlab.ui.panel.between;

import java.util.Objects;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.kit.FilmStrip;
import latentlab.ui.kit.PicturePicker;
import latentlab.ui.kit.ScrollArea;

/**
 * The nodes of the between panel: two ends, two large pictures, the player, the strips, the plot.
 */
final class BetweenView extends ScrollArea {
  final PicturePicker a;
  final PicturePicker b;
  final Button drawA;
  final Button drawB;
  final ExamplesView line;
  final ExamplesView arc;
  final PlayerBar player;
  final FilmStrip lineStrip;
  final FilmStrip arcStrip;
  final NormPlot norms;
  final ExportBar export;
  private final Label explanation = new Label();
  private final Texts texts;

  /**
   * @param count how many held-out examples there are to choose from; 0 where none can be encoded
   * @param draws whether points may be drawn at random
   * @param drawing the text of what draws them
   */
  BetweenView(
      Texts texts,
      DataInfo data,
      IntFunction<String> className,
      int count,
      boolean draws,
      String drawing) {
    this.texts = texts;
    boolean points = data.kind() == DataInfo.Kind.POINTS;
    a = new PicturePicker(texts, texts.get("between.a"), data.classes(), className, count);
    b = new PicturePicker(texts, texts.get("between.b"), data.classes(), className, count);
    drawA = drawing(a, count, draws, drawing);
    drawB = drawing(b, count, draws, drawing);
    norms = new NormPlot(texts.get("between.norm.samples"), texts.get("between.norm.middle"));
    line = new ExamplesView(points, texts);
    arc = new ExamplesView(points, texts);
    line.describe(texts.get("between.line.help"));
    arc.describe(texts.get("between.arc.help"));
    line.getStyleClass().add("way-picture");
    arc.getStyleClass().add("way-picture");
    line.grid().setAlignment(Pos.TOP_LEFT);
    player = new PlayerBar(texts);
    lineStrip = strip("between.line.strip", data);
    arcStrip = strip("between.arc.strip", data);
    export = new ExportBar(texts);
    WayPair pair = new WayPair(title("between.line"), line, title("between.arc"), arc);
    EndsAndWays top = new EndsAndWays(a, pair, b);
    Region below = points ? norm() : new StripsAndPlot(strips(), norm());
    VBox content = new VBox(top, player, below, export);
    content.getStyleClass().add("between-content");
    getStyleClass().addAll("between", "edge-to-edge");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("between.css")).toExternalForm());
    setContent(content);
    setFitToWidth(true);
    // Not that of the viewport: it changes in the middle of a layout, too late for the rows.
    sceneProperty()
        .flatMap(Scene::heightProperty)
        .subscribe(
            height -> {
              if (height != null) {
                pair.setWindowHeight(height.doubleValue());
              }
            });
  }

  private Button drawing(PicturePicker picker, int count, boolean draws, String key) {
    Button draw = new Button(texts.get(key));
    draw.setTooltip(new Tooltip(texts.get(key + ".help")));
    draw.getStyleClass().add("between-draw");
    if (count == 0) {
      picker.offerNoExamples();
    }
    if (draws) {
      picker.addTool(draw);
    }
    return draw;
  }

  private FilmStrip strip(String key, DataInfo data) {
    FilmStrip strip = new FilmStrip(BetweenModel.STEPS, data.width(), data.height());
    strip.describe(texts.get(key));
    Tooltip.install(strip, new Tooltip(texts.get("between.strip.help")));
    return strip;
  }

  // Points need no strips: the whole way is to be seen in the large pictures.
  private VBox strips() {
    VBox strips =
        new VBox(title("between.line.short"), lineStrip, title("between.arc.short"), arcStrip);
    strips.getStyleClass().add("between-strips");
    return strips;
  }

  private VBox norm() {
    norms.setAccessibleText(texts.get("between.norm"));
    explanation.getStyleClass().add("caption");
    explanation.setWrapText(true);
    explanation.setMinHeight(Region.USE_PREF_SIZE);
    VBox norm = new VBox(title("between.norm"), norms, explanation);
    norm.getStyleClass().add("between-norm");
    return norm;
  }

  private Label title(String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("section-title");
    title.setTooltip(new Tooltip(texts.get(key + ".help")));
    title.setMinWidth(Region.USE_PREF_SIZE);
    return title;
  }

  PicturePicker picker(BetweenModel.Side side) {
    return side == BetweenModel.Side.A ? a : b;
  }

  /** Says in words what the plot shows. */
  void explain(String sentence) {
    explanation.setText(sentence);
  }
}
