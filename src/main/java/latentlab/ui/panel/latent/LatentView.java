package latentlab.ui.panel.latent;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import latentlab.text.Texts;
import latentlab.ui.kit.CodeNames;
import latentlab.ui.kit.ExamplesView;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.kit.LatentPad;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.kit.Nodes;
import latentlab.ui.kit.ScrollArea;

/** The nodes of the latent panel: picture, sliders, manifold and pad. */
final class LatentView extends ScrollArea {
  /**
   * What the view must know of the model before it is built.
   *
   * @param axes the dimensions that a plane can lie over
   * @param more whether there are more dimensions than are shown at first
   * @param points whether examples are points of the plane
   * @param encodes whether an example can be encoded
   * @param draws whether the model was trained to draw from noise: it has a prior
   */
  record Kind(List<Integer> axes, boolean more, boolean points, boolean encodes, boolean draws) {}

  private final Texts texts;
  private final CodeNames names;
  private final Kind kind;
  final ExamplesView picture;
  final ExamplesView manifold;
  final LatentPad pad;
  final ImageGrid strip = new ImageGrid();
  final Button random;
  final Button zero;
  final Button start;
  final ToggleButton many;
  final TruncationBar truncation;
  final ToggleButton all;
  final ChoiceBox<Integer> horizontal;
  final ChoiceBox<Integer> vertical;
  final SliderList sliders;
  private final Label place = new Label();
  private final Label caption = new Label();

  /**
   * @param slider builds the slider of a dimension
   */
  LatentView(Kind kind, CodeNames names, IntFunction<LatentSlider> slider) {
    this.kind = kind;
    this.names = names;
    texts = names.texts();
    picture = new ExamplesView(kind.points(), texts);
    manifold = new ExamplesView(kind.points(), texts);
    pad = new LatentPad(texts);
    sliders = new SliderList(slider, new StripLine(strip), title("latent.noise"));
    random = named(new Button(), kind.draws() ? "latent.random" : "latent.random.code");
    many = named(new ToggleButton(), "latent.many");
    truncation = new TruncationBar(texts);
    Nodes.show(many, kind.draws());
    zero = named(new Button(), "latent.zero");
    start = named(new Button(), kind.points() ? "latent.start.point" : "latent.start.picture");
    start.setId("latent-start");
    all = named(new ToggleButton(), "latent.all");
    all.getStyleClass().add("latent-more");
    all.setText(texts.get("latent.all", kind.axes().size()));
    horizontal = chooser(kind, "latent.horizontal");
    vertical = chooser(kind, "latent.vertical");
    Nodes.show(start, kind.encodes());
    picture.getStyleClass().add("latent-picture");
    picture.describe(texts.get("latent.picture"));
    manifold.describe(texts.get("latent.manifold.help"));
    strip.getStyleClass().add("latent-strip");
    strip.setAccessibleText(texts.get("latent.strip.help"));
    Tooltip.install(strip, wrapped(texts.get("latent.strip.help")));
    getStyleClass().add("latent-panel");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("latent.css")).toExternalForm());
    setFitToWidth(true);
    LatentLayout layout = layout(kind);
    setContent(layout);
    viewportBoundsProperty().subscribe(seen -> layout.setVisibleHeight(seen.getHeight()));
  }

  private LatentLayout layout(Kind kind) {
    FlowPane row = new FlowPane(random, zero, many, start);
    row.getStyleClass().add("latent-buttons");
    VBox buttons = new VBox(row, truncation);
    buttons.getStyleClass().add("latent-below");
    VBox sliderBlock = new VBox(sliderTitle(), sliders);
    sliderBlock.getStyleClass().add("latent-slider-block");
    if (kind.more()) {
      sliderBlock.getChildren().add(all);
    }
    HBox manifoldTitle = line(title("latent.manifold"), horizontal, new Label("×"), vertical);
    String padTitle = kind.encodes() ? "latent.cloud" : "latent.pad";
    HBox padLine = line(title(padTitle), spring(), place);
    place.getStyleClass().addAll("caption", "tabular");
    LatentLayout layout =
        new LatentLayout(
            picture,
            buttons,
            sliderBlock,
            new LatentLayout.Titled(manifoldTitle, manifold),
            new LatentLayout.Titled(padLine, pad));
    layout.setPlaneShown(kind.axes().size() > 1);
    return layout;
  }

  private HBox sliderTitle() {
    caption.getStyleClass().addAll("caption", "latent-caption");
    showOrder(LatentModel.Measure.NONE);
    caption.setWrapText(true);
    HBox.setHgrow(caption, Priority.ALWAYS);
    caption.setMaxWidth(Double.MAX_VALUE);
    return line(title("latent.sliders"), caption);
  }

  /**
   * Shows the truncation where noise is all there is to start from; elsewhere only where it
   * matters, so that the picture has more room.
   *
   * @param matters whether many random points are in sight, or noise is cut off
   */
  void showTruncation(boolean matters) {
    Nodes.show(truncation, kind.draws() && (matters || !kind.encodes()));
  }

  /** Says what the order of the sliders goes by. */
  void showOrder(LatentModel.Measure measure) {
    caption.setText(
        switch (measure) {
          case NONE -> texts.get("latent.caption");
          case INFORMATION -> texts.get("latent.caption.information");
          case CHANGE -> texts.get("latent.caption.change");
        });
  }

  /** Says in words where the hovered cell lies; empty for nowhere. */
  void showPlace(String words) {
    place.setText(words);
  }

  /** Says why a question was not answered. */
  void showProblem(String sentence) {
    caption.setText(sentence);
    caption.setTooltip(wrapped(sentence));
  }

  private <B extends ButtonBase> B named(B button, String key) {
    button.setText(texts.get(key));
    button.getStyleClass().add("latent-button");
    return explained(button, key + ".help");
  }

  private <C extends Control> C explained(C control, String key) {
    control.setTooltip(wrapped(texts.get(key)));
    control.setAccessibleHelp(texts.get(key));
    return control;
  }

  private ChoiceBox<Integer> chooser(Kind kind, String key) {
    ChoiceBox<Integer> chooser = new ChoiceBox<>();
    chooser.getItems().setAll(kind.axes());
    chooser.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer dimension) {
            return names.ofDimension(dimension);
          }

          @Override
          public Integer fromString(String name) {
            throw new UnsupportedOperationException("a choice is never typed: " + name);
          }
        });
    chooser.getStyleClass().add("latent-chooser");
    chooser.setAccessibleText(texts.get(key));
    return explained(chooser, key + ".help");
  }

  private Label title(String key) {
    Label title = explained(new Label(texts.get(key)), key + ".help");
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    return title;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(parts);
    line.getStyleClass().add("latent-line");
    return line;
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  private static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
