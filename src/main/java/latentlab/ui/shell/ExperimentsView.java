package latentlab.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ScrollArea;

/** The experiments to choose from: a card each, under the names of their groups. */
final class ExperimentsView {
  /**
   * What a card says.
   *
   * @param heading the name of the group that begins with this one; empty within a group
   * @param help what to look at
   * @param run the model, the data and what was changed
   */
  record Entry(String id, String heading, String name, String help, String run) {}

  private final Texts texts;
  private final Consumer<String> chosen;
  private final VBox list = new VBox();
  private final ScrollArea scroll = new ScrollArea(list);
  private final VBox root;

  /**
   * @param chosen gets the id of the one that is chosen
   */
  ExperimentsView(Texts texts, Consumer<String> chosen, Runnable closed) {
    this.texts = texts;
    this.chosen = chosen;
    Button close = new Button(texts.get("help.close"));
    close.setId("experiments-close");
    close.setCancelButton(true);
    close.setTooltip(new Tooltip(texts.get("experiments.close.help")));
    close.setOnAction(_ -> closed.run());
    list.getStyleClass().add("experiments-list");
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root =
        new VBox(
            label(texts.get("experiments.title"), "help-title"),
            label(texts.get("experiments.lead"), "help-lead"),
            scroll,
            close);
    root.setId("experiments");
    root.getStyleClass().addAll("help", "experiments");
  }

  Region root() {
    return root;
  }

  void show(List<Entry> entries) {
    list.getChildren().clear();
    for (Entry entry : entries) {
      if (!entry.heading().isEmpty()) {
        list.getChildren().add(label(entry.heading(), "section-title"));
      }
      list.getChildren().add(card(entry));
    }
    scroll.setVvalue(0);
  }

  /** Keys go to the first card. */
  void takeFocus() {
    Node first = list.lookup(".experiment > .button");
    if (first != null) {
      first.requestFocus();
    }
  }

  private Node card(Entry entry) {
    VBox words =
        new VBox(
            label(entry.name(), "strong"),
            label(entry.help(), "help-text"),
            label(entry.run(), "caption"));
    words.getStyleClass().add("experiment-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Button open = new Button(texts.get("experiments.open"));
    open.setId("experiment-" + entry.id());
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setAccessibleText(texts.get("experiments.accessible", entry.name(), entry.help()));
    Tooltip tooltip = new Tooltip(texts.get("experiments.open.help", entry.run()));
    tooltip.setWrapText(true);
    open.setTooltip(tooltip);
    open.setOnAction(_ -> chosen.accept(entry.id()));
    HBox card = new HBox(words, open);
    card.getStyleClass().add("experiment");
    return card;
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
