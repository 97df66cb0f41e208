package latentlab.ui.panel.denoise;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.Pictures;
import latentlab.ui.kit.Scatter;

/** All points on their way, large, with arrows and paths; what the network predicts beside it. */
final class PointMoments extends Region implements Moments {
  /** How far the plane is shown, as far as the data reach. */
  static final double REACH = 4;

  private static final int TRAILS = 48;
  private static final int POINT_CLASS = 1;
  private static final int DATA_CLASS = 8;
  private static final double GAP = 14;
  private static final double CLOSE = 4;
  private static final double SHARE = 0.37;

  final ToggleButton trails;
  final ToggleButton arrows;
  private final Scatter state;
  private final Scatter noise;
  private final Scatter clean;
  private final Label what;
  private final Label stateWords;
  private final Label noiseWords;
  private final Label cleanWords;
  private final Label story;
  private final FlowPane switches;
  private Pictures data = new Pictures(0, 2, 1, 1, new float[0]);

  PointMoments(Parts parts) {
    state = scatter(parts, "state.points");
    noise = scatter(parts, "predicted.points");
    clean = scatter(parts, "clean.points");
    what = parts.title("sample.points");
    stateWords = caption(parts, "state.points");
    noiseWords = caption(parts, "predicted.points");
    cleanWords = caption(parts, "clean.points");
    story = parts.caption();
    story.getStyleClass().add("denoise-story");
    trails = parts.toggle("trails");
    arrows = parts.toggle("arrows");
    trails.setSelected(true);
    arrows.setSelected(true);
    switches = new FlowPane(trails, arrows);
    switches.getStyleClass().add("denoise-controls");
    getChildren()
        .addAll(what, state, noise, clean, stateWords, noiseWords, cleanWords, story, switches);
  }

  private static Scatter scatter(Parts parts, String name) {
    Scatter scatter = new Scatter(parts.texts());
    scatter.setHome(-REACH, REACH, -REACH, REACH);
    scatter.getStyleClass().add("denoise-plane");
    scatter.setAccessibleText(parts.words(name + ".help"));
    return scatter;
  }

  private static Label caption(Parts parts, String name) {
    return parts.symbolic(name);
  }

  @Override
  public Region region() {
    return this;
  }

  /** Points of the data that lie behind. */
  void setData(Pictures points) {
    data = points;
  }

  @Override
  public void show(Film film, int moment, int watched) {
    DenoisingFrame frame = film.frames().get(moment);
    show(state, frame.state(), true);
    show(noise, frame.noise(), false);
    show(clean, frame.clean(), true);
    int ways = trails.isSelected() ? Math.min(TRAILS, film.count()) : 0;
    float[][] x = new float[ways][];
    float[][] y = new float[ways][];
    for (int way = 0; way < ways; way++) {
      x[way] = film.path(way, 0, moment);
      y[way] = film.path(way, 1, moment);
    }
    state.setTrails(x, y);
  }

  private void show(Scatter scatter, Pictures points, boolean withData) {
    int behind = withData ? data.count() : 0;
    float[] x = new float[behind + points.count()];
    float[] y = new float[x.length];
    int[] classes = new int[x.length];
    for (int i = 0; i < x.length; i++) {
      float[] values = i < behind ? data.values() : points.values();
      int at = i < behind ? i : i - behind;
      x[i] = values[2 * at];
      y[i] = values[2 * at + 1];
      classes[i] = i < behind ? DATA_CLASS : POINT_CLASS;
    }
    scatter.show(x, y, classes);
  }

  /** Draws the score; nothing where it is switched off. */
  void showScore(Answer.ScoreField field) {
    ScoreArrows shown = ScoreArrows.of(field);
    state.setArrows(shown.fromX(), shown.fromY(), shown.toX(), shown.toY());
  }

  void hideScore() {
    float[] none = {};
    state.setArrows(none, none, none, none);
  }

  @Override
  public void say(String title, String words) {
    what.setText(title);
    story.setText(words);
  }

  private double large(double width) {
    return Math.floor(SHARE * width);
  }

  private double small(double width) {
    return Math.floor((width - large(width) - 2 * GAP) / 2);
  }

  private double titles() {
    return Math.ceil(what.prefHeight(-1));
  }

  private double words(double small) {
    return Math.ceil(Math.max(noiseWords.prefHeight(small), cleanWords.prefHeight(small)));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double wanted) {
    double width = wanted < 0 ? getWidth() : wanted;
    double small = small(width);
    double right = 2 * small + GAP;
    double beside =
        small + words(small) + switches.prefHeight(right) + story.prefHeight(right) + 5 * CLOSE;
    double left = large(width) + CLOSE + stateWords.prefHeight(large(width));
    return titles() + Math.ceil(Math.max(left, beside));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double large = large(width);
    double small = small(width);
    double top = titles();
    what.resizeRelocate(0, 0, width, top);
    state.resizeRelocate(0, top, large, large);
    double below = top + large + CLOSE;
    stateWords.resizeRelocate(0, below, large, Math.ceil(stateWords.prefHeight(large)));
    double x = large + GAP;
    double right = 2 * small + GAP;
    noise.resizeRelocate(x, top, small, small);
    clean.resizeRelocate(x + small + GAP, top, small, small);
    double y = top + small + CLOSE;
    noiseWords.resizeRelocate(x, y, small, words(small));
    cleanWords.resizeRelocate(x + small + GAP, y, small, words(small));
    y += words(small) + 2 * CLOSE;
    double high = Math.ceil(switches.prefHeight(right));
    switches.resizeRelocate(x, y, right, high);
    y += high + 2 * CLOSE;
    story.resizeRelocate(x, y, right, Math.ceil(story.prefHeight(right)));
  }
}
