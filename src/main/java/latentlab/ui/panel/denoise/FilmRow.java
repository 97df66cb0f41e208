package latentlab.ui.panel.denoise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import latentlab.engine.spec.Pictures;
import latentlab.ui.kit.ImageGrid;

/** Moments of a film side by side, each with its time below; the chosen one is framed. */
final class FilmRow extends Region {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double LEAST_GAP = 5;

  private final List<ImageGrid> pictures = new ArrayList<>();
  private final List<Label> times = new ArrayList<>();
  private final Region frame = new Region();
  private final int places;
  private final int pictureWidth;
  private final int pictureHeight;
  private IntConsumer onPick = _ -> {};
  private int shown;
  private int chosen;

  /**
   * @param places how many moments there is room for
   * @param pictureWidth in pixels of the picture
   * @param pictureHeight in pixels of the picture
   */
  FilmRow(int places, int pictureWidth, int pictureHeight) {
    this.places = places;
    this.pictureWidth = pictureWidth;
    this.pictureHeight = pictureHeight;
    getStyleClass().add("denoise-film");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    for (int place = 0; place < places; place++) {
      ImageGrid picture = new ImageGrid();
      picture.setAlignment(Pos.TOP_CENTER);
      picture.setMouseTransparent(true);
      Label time = new Label();
      time.getStyleClass().addAll("caption", "tabular");
      time.setAlignment(Pos.CENTER);
      time.setMouseTransparent(true);
      pictures.add(picture);
      times.add(time);
      getChildren().addAll(picture, time);
    }
    frame.getStyleClass().add("denoise-film-frame");
    frame.setMouseTransparent(true);
    frame.setManaged(false);
    getChildren().add(frame);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::pressed);
  }

  /** Shows moments from left to right, at most as many as there are places. */
  void show(List<Pictures> moments, List<String> words) {
    shown = Math.min(places, moments.size());
    for (int place = 0; place < shown; place++) {
      pictures.get(place).show(moments.get(place), 1);
      times.get(place).setText(words.get(place));
    }
    for (int place = shown; place < places; place++) {
      pictures.get(place).clear();
      times.get(place).setText("");
    }
    requestLayout();
  }

  /** Frames a place. */
  void choose(int place) {
    chosen = place;
    for (int i = 0; i < places; i++) {
      times.get(i).pseudoClassStateChanged(CHOSEN, i == place);
    }
    requestLayout();
  }

  /** Told of the place that is pointed at. */
  void setOnPick(IntConsumer action) {
    onPick = action;
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    if (shown > 0) {
      double step = step(getWidth(), side(getWidth()));
      int place = (int) Math.rint((event.getX() - side(getWidth()) / 2) / Math.max(1, step));
      onPick.accept(Math.clamp(place, 0, shown - 1));
    }
  }

  /** The width of one picture: a whole enlargement where there is room. */
  private double side(double width) {
    double room = (width - (places - 1) * LEAST_GAP) / places;
    double zoom = room / pictureWidth;
    return Math.max(1, zoom >= 1 ? Math.floor(zoom) * pictureWidth : room);
  }

  private double step(double width, double side) {
    return (width - side) / Math.max(1, places - 1);
  }

  private double high(double width) {
    return Math.ceil(side(width) * pictureHeight / pictureWidth);
  }

  private double words() {
    return Math.ceil(times.getFirst().prefHeight(-1));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return high(width < 0 ? getWidth() : width) + words() + LEAST_GAP;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return places * (pictureWidth / 2.0 + LEAST_GAP);
  }

  @Override
  protected double computePrefWidth(double height) {
    return places * (pictureWidth + LEAST_GAP);
  }

  @Override
  protected void layoutChildren() {
    double side = side(getWidth());
    double high = high(getWidth());
    double step = step(getWidth(), side);
    for (int place = 0; place < places; place++) {
      double x = Math.floor(place * step);
      pictures.get(place).resizeRelocate(x, 0, side, high);
      Label time = times.get(place);
      double wide = Math.max(side, Math.ceil(time.prefWidth(-1)));
      double left = Math.clamp(x + (side - wide) / 2, 0, Math.max(0, getWidth() - wide));
      time.resizeRelocate(left, high + LEAST_GAP / 2, wide, words());
    }
    frame.setVisible(shown > 0);
    frame.resizeRelocate(Math.floor(chosen * step), 0, side, high);
  }
}
