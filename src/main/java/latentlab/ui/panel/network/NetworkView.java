package latentlab.ui.panel.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Phase;
import latentlab.text.Texts;
import latentlab.ui.kit.ScrollArea;
import latentlab.ui.panel.SlowMotionBar;
import org.kordamp.ikonli.javafx.FontIcon;

/** The nodes of the network panel: controls, the acts side by side, and the caption below. */
final class NetworkView extends ScrollArea {
  private final Texts texts;
  final SlowMotionBar bar;
  final Button all = new Button();
  final Button another = new Button();
  final List<ActCard> cards = new ArrayList<>();
  private final HBox acts = new HBox();
  private final Label moment = new Label();
  private final Label caption = new Label();

  NetworkView(Texts texts) {
    this.texts = texts;
    bar = new SlowMotionBar(texts);
    bar.getStyleClass().add("network-line");
    named(all, "network.all");
    all.setText(texts.get("network.all"));
    named(another, "network.another");
    another.setText(texts.get("network.another"));
    acts.getStyleClass().add("network-acts");
    VBox whole = new VBox(controls(), acts, captionBox());
    whole.getStyleClass().add("network");
    setContent(whole);
    setFitToWidth(true);
    setFitToHeight(true);
    getStyleClass().add("network-panel");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("network.css")).toExternalForm());
  }

  private Region controls() {
    Label title = new Label(texts.get("network.title"));
    title.getStyleClass().add("section-title");
    title.setTooltip(wrapped(texts.get("panel.network.help")));
    moment.getStyleClass().addAll("caption", "tabular");
    HBox words = new HBox(title, moment);
    words.getStyleClass().add("network-line");
    HBox tools = new HBox(bar, all, another);
    tools.getStyleClass().add("network-line");
    FlowPane line = new FlowPane(words, tools);
    line.getStyleClass().add("network-controls");
    return line;
  }

  /** Lays the acts of a stage side by side. */
  void lay(List<Phase> phases) {
    cards.clear();
    acts.getChildren().clear();
    for (int i = 0; i < phases.size(); i++) {
      if (i > 0) {
        FontIcon arrow = new FontIcon("fth-arrow-right");
        arrow.getStyleClass().add("network-arrow");
        HBox held = new HBox(arrow);
        held.setAlignment(Pos.CENTER);
        acts.getChildren().add(held);
      }
      ActCard card = new ActCard(i + 1, phases.get(i), texts);
      HBox.setHgrow(card, Priority.ALWAYS);
      card.setMinWidth(0);
      card.setPrefWidth(100);
      cards.add(card);
      acts.getChildren().add(card);
    }
  }

  private Region captionBox() {
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    caption.getStyleClass().add("network-words");
    VBox box = new VBox(caption);
    box.getStyleClass().add("network-caption");
    return box;
  }

  /** Says of which step the boxes are. */
  void showMoment(String words) {
    moment.setText(words);
  }

  /** Says what happens in the act that is told of. */
  void showCaption(String words) {
    caption.setText(words);
  }

  private void named(ButtonBase button, String key) {
    button.setAccessibleText(texts.get(key));
    button.setAccessibleHelp(texts.get(key + ".help"));
    button.setTooltip(wrapped(texts.get(key + ".help")));
    button.setMinWidth(USE_PREF_SIZE);
  }

  private static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
