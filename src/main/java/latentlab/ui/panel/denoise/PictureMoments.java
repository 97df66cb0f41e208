package latentlab.ui.panel.denoise;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.ui.kit.ImageGrid;

/** One sample in three large pictures, and all samples beside it as a grid. */
final class PictureMoments extends Region implements Moments {
  private static final double SHARE = 0.565;
  private static final double GAP = 14;
  private static final double CLOSE = 4;

  final ImageGrid all = new ImageGrid();
  private final ImageGrid state = new ImageGrid();
  private final ImageGrid noise = new ImageGrid();
  private final ImageGrid clean = new ImageGrid();
  private final Label what;
  private final Label allTitle;
  private final Label story;
  private final List<ImageGrid> pictures = List.of(state, noise, clean);
  private final List<Label> captions;
  private final int columns;
  private final int rows;
  private final int pictureWidth;
  private final int pictureHeight;

  /**
   * @param columns of the grid of all samples
   * @param rows of it
   */
  PictureMoments(Parts parts, int columns, int rows, int pictureWidth, int pictureHeight) {
    this.columns = columns;
    this.rows = rows;
    this.pictureWidth = pictureWidth;
    this.pictureHeight = pictureHeight;
    what = parts.title("sample");
    allTitle = parts.title("all");
    story = parts.caption();
    story.getStyleClass().add("denoise-story");
    captions =
        List.of(caption(parts, "state"), caption(parts, "predicted"), caption(parts, "clean"));
    state.setAccessibleText(parts.words("state.help"));
    noise.setAccessibleText(parts.words("predicted.help"));
    clean.setAccessibleText(parts.words("clean.help"));
    pictures.forEach(picture -> picture.setAlignment(Pos.TOP_LEFT));
    all.setAccessibleText(parts.words("all.help"));
    getStyleClass().add("denoise-moments");
    getChildren().addAll(what, allTitle, story, all);
    getChildren().addAll(pictures);
    getChildren().addAll(captions);
  }

  private static Label caption(Parts parts, String name) {
    return parts.symbolic(name);
  }

  void setOnPick(IntConsumer action) {
    all.setOnPick(action);
  }

  @Override
  public Region region() {
    return this;
  }

  @Override
  public void show(Film film, int moment, int watched) {
    DenoisingFrame frame = film.frames().get(moment);
    state.show(Mixing.held(frame.state().one(watched)), 1);
    noise.show(Mixing.greys(frame.noise().one(watched)), 1);
    clean.show(Mixing.held(frame.clean().one(watched)), 1);
    all.show(Mixing.held(frame.state()), columns);
  }

  @Override
  public void say(String title, String words) {
    what.setText(title);
    story.setText(words);
  }

  private double side(double width) {
    double room = (SHARE * width - 2 * GAP) / 3;
    return room >= pictureWidth
        ? Math.floor(room / pictureWidth) * pictureWidth
        : Math.max(1, room);
  }

  private double high(double width) {
    return Math.ceil(side(width) * pictureHeight / pictureWidth);
  }

  private double left(double width) {
    return 3 * side(width) + 2 * GAP;
  }

  private double gridHeight(double width) {
    double room = width - left(width) - GAP;
    double zoom = room / (columns * pictureWidth);
    zoom = zoom >= 1 ? Math.floor(zoom) : zoom;
    return Math.ceil(rows * pictureHeight * zoom);
  }

  private double titles() {
    return Math.ceil(Math.max(what.prefHeight(-1), allTitle.prefHeight(-1)));
  }

  private double words(double side) {
    return captions.stream().mapToDouble(one -> Math.ceil(one.prefHeight(side))).max().orElse(0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double wanted) {
    double width = wanted < 0 ? getWidth() : wanted;
    double below = words(side(width)) + Math.ceil(story.prefHeight(left(width))) + 3 * CLOSE;
    return titles() + Math.max(high(width) + below, gridHeight(width));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 8 * pictureWidth;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double side = side(width);
    double high = high(width);
    double top = titles();
    double left = left(width);
    what.resizeRelocate(0, 0, left, top);
    for (int i = 0; i < pictures.size(); i++) {
      double x = i * (side + GAP);
      pictures.get(i).resizeRelocate(x, top, side, high);
      captions.get(i).resizeRelocate(x, top + high + CLOSE, side, words(side));
    }
    double below = top + high + words(side) + 3 * CLOSE;
    story.resizeRelocate(0, below, left, Math.ceil(story.prefHeight(left)));
    double x = left + GAP;
    allTitle.resizeRelocate(x, 0, width - x, top);
    all.resizeRelocate(x, top, width - x, gridHeight(width));
  }
}
