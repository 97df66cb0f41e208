package latentlab.ui.panel.denoise;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What of a film can be kept as a GIF. */
final class SaveMenu extends MenuButton {
  final MenuItem watched;
  final MenuItem all;

  /**
   * @param points whether samples are points, which are only seen all together
   */
  SaveMenu(Parts parts, boolean points) {
    super(parts.words("save"), new FontIcon(Feather.DOWNLOAD));
    watched = new MenuItem(parts.words("save.watched"));
    all = new MenuItem(parts.words(points ? "save.points" : "save.all"));
    if (!points) {
      getItems().add(watched);
    }
    getItems().add(all);
    setMinWidth(USE_PREF_SIZE);
    setId("denoise-save");
    getStyleClass().addAll("denoise-button", "denoise-save");
    parts.explained(this, "save");
  }
}
