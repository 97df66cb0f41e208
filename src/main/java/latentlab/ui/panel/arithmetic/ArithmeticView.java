package latentlab.ui.panel.arithmetic;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.ScrollArea;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The nodes of the arithmetic panel: the direction at the left, what is done with it beside. */
final class ArithmeticView extends ScrollArea {
  /** What is done; the texts are {@code arithmetic.mode.NAME}. */
  enum Mode {
    EDIT,
    GRID,
    ANALOGY,
    PICK
  }

  final DirectionView direction;
  final EditView edit;
  final GridView grid;
  final AnalogyView analogy;
  final PickView pick;
  final Map<Mode, ToggleButton> modes = new EnumMap<>(Mode.class);
  final Button undo;
  final Button reset;
  private final ToggleGroup group = new ToggleGroup();
  private final Map<Mode, Region> parts = new EnumMap<>(Mode.class);
  private final Texts texts;

  ArithmeticView(Texts texts, DataInfo data, IntFunction<String> className, int count) {
    this.texts = texts;
    boolean points = data.kind() == DataInfo.Kind.POINTS;
    direction = new DirectionView(texts, data);
    edit = new EditView(texts, data, className, count);
    grid = new GridView(texts, points);
    analogy = new AnalogyView(texts, data, className, count);
    pick = new PickView(texts, points);
    parts.put(Mode.EDIT, edit);
    parts.put(Mode.GRID, grid);
    parts.put(Mode.ANALOGY, analogy);
    parts.put(Mode.PICK, pick);
    undo = icon("undo", Feather.CORNER_UP_LEFT);
    reset = icon("reset", Feather.ROTATE_CCW);
    FlowPane header = new FlowPane();
    header.getStyleClass().add("arithmetic-header");
    for (Mode mode : Mode.values()) {
      header.getChildren().add(button(mode));
    }
    header.getChildren().addAll(undo, reset);
    StackPane stack = new StackPane(parts.values().toArray(Node[]::new));
    VBox right = new VBox(header, stack);
    right.getStyleClass().add("arithmetic-right");
    VBox.setVgrow(stack, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox content = new HBox(direction, right);
    content.getStyleClass().add("arithmetic-content");
    getStyleClass().addAll("arithmetic", "edge-to-edge");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("arithmetic.css")).toExternalForm());
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    show(Mode.EDIT);
  }

  /** Brings one of the parts into sight. */
  void show(Mode mode) {
    parts.forEach(
        (each, part) -> {
          part.setVisible(each == mode);
          part.setManaged(each == mode);
        });
    mode(mode).setSelected(true);
  }

  ToggleButton mode(Mode mode) {
    return Objects.requireNonNull(modes.get(mode));
  }

  private ToggleButton button(Mode mode) {
    String key = "arithmetic.mode." + mode.name().toLowerCase(Locale.ROOT);
    ToggleButton button = new ToggleButton(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key + ".help")));
    button.getStyleClass().add("arithmetic-mode");
    button.setToggleGroup(group);
    button.setMinWidth(Region.USE_PREF_SIZE);
    modes.put(mode, button);
    return button;
  }

  private Button icon(String key, Feather feather) {
    Button button = new Button(null, new FontIcon(feather));
    button.getStyleClass().addAll("icon-button", "arithmetic-icon");
    button.setAccessibleText(texts.get("arithmetic." + key));
    button.setTooltip(new Tooltip(texts.get("arithmetic." + key + ".help")));
    return button;
  }
}
