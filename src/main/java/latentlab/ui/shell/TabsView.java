package latentlab.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ScrollArea;
import org.kordamp.ikonli.javafx.FontIcon;

/** The middle of the window: a sentence for newcomers and a tab for every panel. */
final class TabsView {
  private final Texts texts;
  private final TabPane tabs = new TabPane();
  private final HBox hint;
  private final VBox root;
  private final Button dismiss = new Button("", new FontIcon("fth-x"));
  private final Button experiments = new Button();
  private Consumer<String> selected = _ -> {};
  private EventHandler<KeyEvent> panelKey = _ -> {};
  private boolean replacing;

  TabsView(Texts texts) {
    this.texts = texts;
    tabs.setId("panels");
    tabs.getStyleClass().add("panel-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setTabDragPolicy(TabPane.TabDragPolicy.FIXED);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    hint = hint();
    root = new VBox(hint, tabs);
    root.getStyleClass().add("centre-column");
    tabs.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            tab -> {
              if (tab != null && !replacing) {
                selected.accept(tab.getId());
              }
            });
  }

  Region root() {
    return root;
  }

  /** Told when a newcomer wants to see the experiments. */
  void setOnExperiments(Runnable pressed) {
    experiments.setOnAction(_ -> pressed.run());
  }

  /** Told of the id of every tab that comes to the front. */
  void setOnSelected(Consumer<String> listener) {
    selected = listener;
  }

  /** Gets the keys a panel has no use for, before its scroll pane scrolls by them. */
  void setOnPanelKey(EventHandler<KeyEvent> handler) {
    panelKey = handler;
  }

  void setHintVisible(boolean visible) {
    hint.setVisible(visible);
    hint.setManaged(visible);
  }

  /**
   * Replaces all tabs and tells of the one in front.
   *
   * @param front which of them comes to the front
   */
  void setTabs(List<String> ids, int front) {
    replacing = true;
    tabs.getTabs().setAll(ids.stream().map(this::tab).toList());
    // Selected and not cleared before: a cleared selection leaves the first tab looking selected.
    if (front < ids.size()) {
      tabs.getSelectionModel().select(front);
      selected.accept(ids.get(front));
    }
    replacing = false;
  }

  void select(int index) {
    if (index >= tabs.getTabs().size()) {
      return;
    }
    if (tabs.getSelectionModel().getSelectedIndex() == index) {
      selected.accept(tabs.getTabs().get(index).getId());
    } else {
      tabs.getSelectionModel().select(index);
    }
  }

  void select(String id) {
    tabs.getTabs().stream()
        .filter(tab -> id.equals(tab.getId()))
        .findFirst()
        .ifPresent(tabs.getSelectionModel()::select);
  }

  void showContent(String id, Region content) {
    for (Tab tab : tabs.getTabs()) {
      if (id.equals(tab.getId()) && tab.getContent() instanceof ScrollArea scroll) {
        content.addEventHandler(KeyEvent.KEY_PRESSED, panelKey);
        scroll.setContent(content);
      }
    }
  }

  private Tab tab(String id) {
    ScrollArea scroll = new ScrollArea();
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("panel-scroll");
    Tab tab = new Tab(texts.get("panel." + id), scroll);
    tab.setId(id);
    Tooltip help = new Tooltip(texts.get("panel." + id + ".help"));
    help.setWrapText(true);
    tab.setTooltip(help);
    return tab;
  }

  private HBox hint() {
    Label sentence = new Label(texts.get("hint.welcome"));
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    dismiss.setOnAction(_ -> setHintVisible(false));
    dismiss.setId("hint-dismiss");
    dismiss.getStyleClass().add("inline-button");
    dismiss.setAccessibleText(texts.get("hint.dismiss"));
    dismiss.setTooltip(new Tooltip(texts.get("hint.dismiss")));
    experiments.setId("hint-experiments");
    experiments.setText(texts.get("hint.experiments"));
    experiments.setTooltip(new Tooltip(texts.get("action.experiments.help")));
    experiments.setMinWidth(Region.USE_PREF_SIZE);
    Node icon = new FontIcon("fth-compass");
    HBox box = new HBox(icon, sentence, experiments, dismiss);
    box.getStyleClass().add("hint");
    return box;
  }

  /** Keys go to the views: else the first Space would press whatever button comes first. */
  void takeFocus() {
    tabs.requestFocus();
  }
}
