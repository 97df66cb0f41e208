package latentlab.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import latentlab.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Every action of the window.
 *
 * @param train starts, pauses or resumes: the one big button
 * @param step one training step
 * @param epoch to the end of the epoch
 * @param slow holds every act of a step so that it can be followed
 * @param stop ends the run
 * @param restart a new start with the settings as they stand
 * @param save writes the run to a folder
 * @param open opens a run folder
 * @param trained opens the trained model of the kind that is chosen
 * @param experiments shows the runs that are worth seeing
 * @param export writes a picture of the view in front
 * @param exportCurves writes the curves as numbers or as a picture
 * @param theme light or dark
 * @param larger larger text
 * @param smaller smaller text
 * @param settings shows or folds the column on the left
 * @param curves shows or folds the column on the right
 * @param help what is what, and the keys
 */
record Actions(
    Action train,
    Action step,
    Action epoch,
    Action slow,
    Action stop,
    Action restart,
    Action save,
    Action open,
    Action trained,
    Action experiments,
    Action export,
    Action exportCurves,
    Action theme,
    Action larger,
    Action smaller,
    Action settings,
    Action curves,
    Action help) {

  List<Action> all() {
    return List.of(
        train,
        step,
        epoch,
        slow,
        stop,
        restart,
        save,
        open,
        trained,
        experiments,
        export,
        exportCurves,
        theme,
        larger,
        smaller,
        settings,
        curves,
        help);
  }

  /** A square button with the action's icon; its tooltip names the key. */
  static Button button(Action action, Texts texts) {
    Button button = new Button("", new FontIcon(action.icon()));
    button.setId("action-" + action.id());
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(texts.get("action." + action.id()));
    button.setTooltip(tooltip(action, texts));
    button.setOnAction(_ -> action.run().run());
    button.setMinWidth(Button.USE_PREF_SIZE);
    return button;
  }

  /** A square button that opens a menu of actions; its texts are {@code menu.ID}. */
  static MenuButton menu(String id, String icon, Texts texts, Action... actions) {
    MenuButton menu = new MenuButton("", new FontIcon(icon));
    menu.setId("menu-" + id);
    menu.getStyleClass().add("icon-button");
    menu.setAccessibleText(texts.get("menu." + id));
    menu.setTooltip(new Tooltip(texts.get("menu." + id)));
    menu.setMinWidth(Button.USE_PREF_SIZE);
    for (Action action : actions) {
      MenuItem item = new MenuItem(texts.get("action." + action.id()), new FontIcon(action.icon()));
      item.setId("action-" + action.id());
      item.setAccelerator(action.keys().getFirst());
      item.setOnAction(_ -> action.run().run());
      menu.getItems().add(item);
    }
    return menu;
  }

  static Tooltip tooltip(Action action, Texts texts) {
    Tooltip tooltip =
        new Tooltip(
            texts.get(
                "action.tooltip",
                texts.get("action." + action.id()),
                texts.get("action." + action.id() + ".help"),
                action.keyName()));
    tooltip.setWrapText(true);
    return tooltip;
  }
}
