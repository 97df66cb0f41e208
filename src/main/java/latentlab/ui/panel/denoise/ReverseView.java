package latentlab.ui.panel.denoise;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;

/** From noise to picture: a film strip, its player, one moment large, and what is wished for. */
final class ReverseView extends VBox {
  static final int PLACES = 9;
  static final int COLUMNS = 6;
  static final int ROWS = 4;

  /** Across a thumbnail of points. */
  private static final int RASTER = 56;

  final FilmRow film;
  final FilmBar bar;
  final SaveMenu save;
  final Moments moments;
  final WishesView wishes;

  /**
   * @param classes how many can be wished for; 0 where none can
   */
  ReverseView(Parts parts, DataInfo data, int classes) {
    boolean points = data.kind() == DataInfo.Kind.POINTS;
    film = new FilmRow(PLACES, points ? RASTER : data.width(), points ? RASTER : data.height());
    film.setAccessibleText(parts.words("film"));
    film.setAccessibleHelp(parts.words("film.help"));
    bar = new FilmBar(parts, "reverse");
    save = new SaveMenu(parts, points);
    moments =
        points
            ? new PointMoments(parts)
            : new PictureMoments(parts, COLUMNS, ROWS, data.width(), data.height());
    wishes = new WishesView(parts, classes, label -> parts.className(data, label));
    Label title = parts.title(points ? "reverse.title.points" : "reverse.title");
    Label keys = new Label(parts.words("keys"));
    keys.getStyleClass().add("caption");
    keys.setMinWidth(USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox head = new HBox(title, spring, keys);
    head.getStyleClass().add("denoise-line");
    getStyleClass().add("denoise-section");
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox player = new HBox(bar, save);
    player.getStyleClass().add("denoise-bar");
    getChildren().addAll(head, film, player, moments.region(), wishes);
  }
}
