package latentlab.ui.panel.traverse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.LatentSpace;
import org.jspecify.annotations.Nullable;

/**
 * A table of pictures: a row for each latent dimension, the most telling first, along which it goes
 * from -3 to 3 while all others stay where they are. Codes with names come before all others: a row
 * of a categorical code steps through its categories, one of a continuous code goes from -2 to 2.
 */
final class TraverseModel {
  static final int STEPS = 11;

  /** So many rows are shown before all are asked for. */
  static final int FIRST_ROWS = 10;

  private static final double REACH = 3;

  /** Dimensions that say less, in nats, are dead (Burda et al. 2015, arXiv 1509.00519). */
  private static final double DEAD = 0.01;

  /**
   * One row.
   *
   * @param dimension it goes along; the first of those of a categorical code
   * @param category the categorical code it steps through; null for a single dimension
   */
  record Row(int dimension, @Nullable LatentCode category) {}

  private final LatentSpace space;
  private final List<Row> named;
  private float[] base;
  private double[] information = {};
  private double[] changes = {};
  private boolean all;
  private @Nullable Pictures pictures;
  private List<Row> shown = List.of();

  TraverseModel(LatentSpace space) {
    this.space = space;
    base = space.origin();
    named =
        Stream.concat(
                space.categorical().stream().map(code -> new Row(code.first(), code)),
                space.continuous().stream().map(dimension -> new Row(dimension, null)))
            .toList();
  }

  LatentSpace space() {
    return space;
  }

  /** The value of a column, in standard deviations. */
  static double value(int column) {
    return REACH * (2.0 * column / (STEPS - 1) - 1);
  }

  /** The rows in their order. */
  List<Row> rows() {
    double[] telling = information.length > 0 ? information : changes;
    Comparator<Integer> byTelling =
        Comparator.comparingDouble(d -> d < telling.length ? -telling[d] : 0);
    List<Row> rows = new ArrayList<>(named);
    space.noise().stream()
        .sorted(byTelling)
        .limit(all ? space.size() : Math.max(0, FIRST_ROWS - named.size()))
        .forEach(dimension -> rows.add(new Row(dimension, null)));
    return List.copyOf(rows);
  }

  /** How many rows there are, all together. */
  int count() {
    return named.size() + space.noise().size();
  }

  /** How many pictures a row has: a code of more categories shows the first of them. */
  static int columns(Row row) {
    LatentCode category = row.category();
    return category == null ? STEPS : Math.min(STEPS, category.size());
  }

  /** The points of the table in reading order. */
  Query.Decode question() {
    List<Row> rows = rows();
    List<float[]> latents = new ArrayList<>();
    for (Row row : rows) {
      for (int column = 0; column < columns(row); column++) {
        latents.add(point(row, column));
      }
    }
    shown = rows;
    return new Query.Decode(latents.toArray(float[][]::new));
  }

  private float[] point(Row row, int column) {
    LatentCode category = row.category();
    if (category != null) {
      return LatentSpace.choose(base, category, column);
    }
    float[] latent = base.clone();
    latent[row.dimension()] = (float) (value(column) / REACH * space.reach(row.dimension()));
    return latent;
  }

  /** Takes the answer to the last question. */
  void answered(Pictures decoded) {
    if (decoded.count() == shown.stream().mapToInt(TraverseModel::columns).sum()) {
      pictures = decoded;
    }
  }

  /** The pictures of the rows of {@link #shown()}; null before the first answer. */
  @Nullable Pictures pictures() {
    return pictures;
  }

  /** The rows whose pictures were asked for last. */
  List<Row> shown() {
    return shown;
  }

  /** The pictures of one row of the answered table. */
  Pictures row(Pictures table, int row) {
    int first = shown.subList(0, row).stream().mapToInt(TraverseModel::columns).sum();
    int count = columns(shown.get(row));
    float[] values = new float[count * table.size()];
    System.arraycopy(table.values(), first * table.size(), values, 0, values.length);
    return new Pictures(count, table.channels(), table.height(), table.width(), values);
  }

  /**
   * Whether the order of the rows may have changed.
   *
   * @param nats what each dimension says about a picture
   */
  boolean inform(double[] nats) {
    boolean fits = nats.length == space.size();
    information = fits ? nats.clone() : information;
    return fits;
  }

  /**
   * Learns how much the picture changes with each dimension; gives whether that is news, where
   * nobody knows what they say.
   */
  boolean changed(double[] byDimension) {
    changes = byDimension.clone();
    return information.length == 0;
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
    base = space.valid(point);
  }

  void passThroughTheMiddle() {
    base = space.origin();
  }

  void showAll(boolean wanted) {
    all = wanted;
  }
}
