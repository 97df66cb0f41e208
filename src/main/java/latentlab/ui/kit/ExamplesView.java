package latentlab.ui.kit;

import java.util.Arrays;
import javafx.scene.layout.StackPane;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;

/**
 * Shows what a model made, whatever its examples are: pictures as a grid, points of the plane as a
 * scatter over the data in grey.
 */
public final class ExamplesView extends StackPane {
  private static final double POINTS_REACH = 4;
  private static final int MODEL_CLASS = 1;
  private static final int GREY_CLASS = 8;
  private static final float[] NONE = new float[0];

  private final ImageGrid grid = new ImageGrid();
  private final Scatter scatter;
  private final boolean points;
  private float[] dataX = NONE;
  private float[] dataY = NONE;
  private float[] modelX = NONE;
  private float[] modelY = NONE;

  /**
   * @param points whether examples are points of the plane
   */
  public ExamplesView(boolean points, Texts texts) {
    this.points = points;
    scatter = new Scatter(texts);
    scatter.setHome(-POINTS_REACH, POINTS_REACH, -POINTS_REACH, POINTS_REACH);
    getStyleClass().add("examples-view");
    getChildren().add(points ? scatter : grid);
  }

  /** What is in the scene when examples are pictures: to pick from and to export. */
  public ImageGrid grid() {
    return grid;
  }

  /**
   * The largest width up to a limit that pictures fill without a margin: they are enlarged by whole
   * factors. Points fill any.
   */
  public double fittingWidth(double limit) {
    double natural = points ? 1 : grid.prefWidth(-1);
    return natural > 1 && limit >= natural
        ? Math.floor(limit / natural) * natural
        : Math.floor(limit);
  }

  /** Says what is seen, for the screen reader. */
  public void describe(String words) {
    (points ? scatter : grid).setAccessibleText(words);
  }

  /** Points of the data to lie behind the model's. */
  public void setData(Pictures data) {
    dataX = coordinate(data, 0);
    dataY = coordinate(data, 1);
    scatterAll();
  }

  /** Shows examples; a single point is marked, several are points among the data. */
  public void show(Pictures examples, int columns) {
    if (!points) {
      grid.show(examples, columns);
      return;
    }
    float[] x = coordinate(examples, 0);
    float[] y = coordinate(examples, 1);
    if (x.length == 1) {
      scatter.setMarker(x[0], y[0]);
      return;
    }
    modelX = x;
    modelY = y;
    scatterAll();
  }

  /** Takes the examples away; points of the data stay. */
  public void clear() {
    grid.clear();
    modelX = NONE;
    modelY = NONE;
    scatterAll();
  }

  private void scatterAll() {
    int[] classes = filled(dataX.length + modelX.length, GREY_CLASS);
    Arrays.fill(classes, dataX.length, classes.length, MODEL_CLASS);
    scatter.show(joined(dataX, modelX), joined(dataY, modelY), classes);
  }

  private static float[] coordinate(Pictures points, int axis) {
    float[] values = new float[points.count()];
    for (int index = 0; index < values.length; index++) {
      values[index] = points.values()[2 * index + axis];
    }
    return values;
  }

  private static int[] filled(int length, int value) {
    int[] all = new int[length];
    Arrays.fill(all, value);
    return all;
  }

  private static float[] joined(float[] first, float[] second) {
    float[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
