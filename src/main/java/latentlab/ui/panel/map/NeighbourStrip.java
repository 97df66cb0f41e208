package latentlab.ui.panel.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;
import org.jspecify.annotations.Nullable;

/** The nearest neighbours of the point looked at: a picture each, and how far it is. */
final class NeighbourStrip extends VBox {
  private final List<Button> places = new ArrayList<>();
  private final List<ImageGrid> pictures = new ArrayList<>();
  private final boolean showsPictures;
  private IntConsumer onPick = _ -> {};

  /**
   * @param showsPictures whether an example is a picture; else only its number is shown
   */
  NeighbourStrip(Texts texts, int count, boolean showsPictures) {
    this.showsPictures = showsPictures;
    getStyleClass().add("neighbours");
    Label title = new Label(texts.get("map.neighbours"));
    title.getStyleClass().add("section-title");
    title.setTooltip(new Tooltip(texts.get("map.neighbours.help")));
    FlowPane strip = new FlowPane();
    strip.getStyleClass().add("neighbour-strip");
    for (int place = 0; place < count; place++) {
      ImageGrid picture = new ImageGrid();
      picture.setMouseTransparent(true);
      Button button = new Button(null, showsPictures ? picture : null);
      button.getStyleClass().add("neighbour");
      button.setContentDisplay(ContentDisplay.TOP);
      int pressed = place;
      button.setOnAction(_ -> onPick.accept(pressed));
      pictures.add(picture);
      places.add(button);
    }
    strip.getChildren().setAll(places);
    getChildren().addAll(title, strip);
  }

  /** Told of the place that was pressed, 0 the nearest. */
  void setOnPick(IntConsumer action) {
    onPick = action;
  }

  /**
   * Shows who is there.
   *
   * @param distances a word under each
   * @param names what each is, for tooltips and for who cannot see
   */
  void show(List<String> distances, List<String> names) {
    for (int place = 0; place < places.size(); place++) {
      Button button = places.get(place);
      boolean taken = place < distances.size();
      button.setVisible(taken);
      button.setManaged(taken);
      if (taken) {
        button.setText(distances.get(place));
        button.setAccessibleText(names.get(place));
        button.setTooltip(new Tooltip(names.get(place)));
      }
    }
  }

  /** Shows what the one at a place looks like; null while that is not known. */
  void showPicture(int place, @Nullable Pictures picture) {
    if (picture == null || !showsPictures) {
      pictures.get(place).clear();
    } else {
      pictures.get(place).show(picture, 1);
    }
  }
}
