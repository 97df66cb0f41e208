package latentlab.ui.panel.denoise;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.Nodes;
import latentlab.ui.kit.ScrollArea;

/** The nodes of the denoise panel: a row of sections, and the one that is looked at. */
final class DenoiseView extends ScrollArea {
  /** What can be looked at. */
  enum Section {
    REVERSE,
    FORWARD,
    SCHEDULE,
    SAMPLERS,
    EDIT
  }

  private final Map<Section, ToggleButton> tabs = new EnumMap<>(Section.class);
  private final Map<Section, Node> contents = new EnumMap<>(Section.class);
  private final StackPane content = new StackPane();

  DenoiseView(Parts parts) {
    HBox line = new HBox();
    line.getStyleClass().add("denoise-tabs");
    ToggleGroup group = new ToggleGroup();
    for (Section section : Section.values()) {
      String name = "section." + section.name().toLowerCase(java.util.Locale.ROOT);
      ToggleButton tab = parts.toggle(name);
      tab.setToggleGroup(group);
      tab.getStyleClass().add("denoise-tab");
      tab.setId("denoise-" + section.name().toLowerCase(java.util.Locale.ROOT));
      tabs.put(section, tab);
      line.getChildren().add(tab);
    }
    VBox all = new VBox(line, content);
    all.getStyleClass().add("denoise-content");
    content.setAlignment(javafx.geometry.Pos.TOP_LEFT);
    setContent(all);
    setFitToWidth(true);
    getStyleClass().add("denoise");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("denoise.css")).toExternalForm());
  }

  void add(Section section, Node node) {
    contents.put(section, node);
    content.getChildren().add(node);
  }

  /** The button of a section. */
  ToggleButton tab(Section section) {
    return Objects.requireNonNull(tabs.get(section));
  }

  /** Shows one section. */
  void show(Section chosen) {
    tab(chosen).setSelected(true);
    contents.forEach((section, node) -> Nodes.show(node, section == chosen));
  }
}
