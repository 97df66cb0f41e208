package latentlab.ui.panel.traverse;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/**
 * A table of pictures: a row for each latent dimension, the most telling first, along which it goes
 * from -3 to 3 while all others stay where they are.
 */
final class TraverseModel {
  static final int STEPS = 11;

  /** So many rows are shown before all are asked for. */
  static final int FIRST_ROWS = 10;

  private static final double REACH = 3;

  /** Dimensions that say less, in nats, are dead (Burda et al. 2015, arXiv 1509.00519). */
  private static final double DEAD = 0.01;

  private final int latentSize;
  private float[] base;
  private double[] information = {};
  private boolean all;
  private @Nullable Pictures pictures;
  private List<Integer> shown = List.of();

  TraverseModel(int latentSize) {
    this.latentSize = latentSize;
    this.base = new float[latentSize];
  }

  /** The value of a column, in standard deviations. */
  static double value(int column) {
    return REACH * (2.0 * column / (STEPS - 1) - 1);
  }

  /** The dimensions in the order of the rows. */
  List<Integer> rows() {
    Comparator<Integer> byInformation =
        Comparator.comparingDouble(d -> d < information.length ? -information[d] : 0);
    return IntStream.range(0, latentSize)
        .boxed()
        .sorted(byInformation)
        .limit(all ? latentSize : FIRST_ROWS)
        .toList();
  }

  /** The points of the table in reading order. */
  Query.Decode question() {
    List<Integer> rows = rows();
    float[][] latents = new float[rows.size() * STEPS][];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < STEPS; column++) {
        float[] latent = base.clone();
        latent[rows.get(row)] = (float) value(column);
        latents[row * STEPS + column] = latent;
      }
    }
    shown = rows;
    return new Query.Decode(latents);
  }

  /** Takes the answer to the last question. */
  void answered(Pictures decoded) {
    if (decoded.count() == shown.size() * STEPS) {
      pictures = decoded;
    }
  }

  /** The pictures of the rows of {@link #shown()}; null before the first answer. */
  @Nullable Pictures pictures() {
    return pictures;
  }

  /** The dimensions whose pictures were asked for last. */
  List<Integer> shown() {
    return shown;
  }

  /** One row of the answered table. */
  static Pictures row(Pictures table, int row) {
    float[] values = new float[STEPS * table.size()];
    System.arraycopy(table.values(), row * values.length, values, 0, values.length);
    return new Pictures(STEPS, table.channels(), table.height(), table.width(), values);
  }

  /**
   * Whether the order of the rows may have changed.
   *
   * @param nats what each dimension says about a picture
   */
  boolean inform(double[] nats) {
    boolean fits = nats.length == latentSize;
    information = fits ? nats.clone() : information;
    return fits;
  }

  /** What a dimension says about a picture, in nats; NaN where nobody knows. */
  double information(int dimension) {
    return dimension < information.length ? information[dimension] : Double.NaN;
  }

  boolean dead(int dimension) {
    return information(dimension) < DEAD;
  }

  /** The point that all rows pass through; the middle of the prior to begin with. */
  void passThrough(float[] point) {
    base = point.clone();
  }

  void passThroughTheMiddle() {
    base = new float[latentSize];
  }

  void showAll(boolean wanted) {
    all = wanted;
  }

  int latentSize() {
    return latentSize;
  }
}
