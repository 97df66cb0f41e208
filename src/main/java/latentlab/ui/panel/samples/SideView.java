package latentlab.ui.panel.samples;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;

/** What is to be said about samples, one view at a time: a line of buttons and the view below. */
final class SideView extends VBox {
  /** Which view. */
  enum Topic {
    /** Which classes are drawn: {@link CoverageView}. */
    COVERAGE("samples.coverage"),
    /** What a sample is nearest to: {@link CopyView}. */
    COPY("samples.copy"),
    /** Those a classifier is sure of: {@link JudgeView}. */
    JUDGE("samples.judge");

    private final String key;

    Topic(String key) {
      this.key = key;
    }
  }

  private final Map<Topic, ToggleButton> buttons = new EnumMap<>(Topic.class);
  private final Map<Topic, Region> views = new EnumMap<>(Topic.class);
  private final FlowPane line = new FlowPane();
  private final Texts texts;
  private Consumer<Topic> onChoose = _ -> {};

  SideView(Texts texts) {
    this.texts = texts;
    line.getStyleClass().add("samples-topics");
    getStyleClass().add("samples-side");
    getChildren().add(line);
    setMinHeight(USE_PREF_SIZE);
    setVisible(false);
    setManaged(false);
  }

  /** Adds a view; the first of them is the one to be seen. */
  void add(Topic topic, Region view) {
    ToggleButton button = new ToggleButton(texts.get(topic.key));
    Tooltip help = new Tooltip(texts.get(topic.key + ".help"));
    help.setWrapText(true);
    button.setTooltip(help);
    button.setAccessibleHelp(texts.get(topic.key + ".help"));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> choose(topic));
    button.setId("samples-" + topic.name().toLowerCase(Locale.ROOT));
    buttons.put(topic, button);
    views.put(topic, view);
    line.getChildren().add(button);
    getChildren().add(view);
    setVisible(true);
    setManaged(true);
    show(views.keySet().iterator().next());
  }

  /** Is told of the view a person chooses. */
  void setOnChoose(Consumer<Topic> listener) {
    onChoose = listener;
  }

  private void choose(Topic topic) {
    show(topic);
    onChoose.accept(topic);
  }

  void show(Topic topic) {
    views.forEach(
        (each, view) -> {
          view.setVisible(each == topic);
          view.setManaged(each == topic);
        });
    buttons.forEach((each, button) -> button.setSelected(each == topic));
  }
}
