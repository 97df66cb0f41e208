package latentlab.engine.session;

import java.util.Arrays;
import latentlab.engine.data.Examples;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.tensor.Distances;
import latentlab.engine.tensor.Tensor;

/**
 * Answers which training examples are closest: a model that copies what it learnt from shows here,
 * where all figures of distributions would praise it.
 */
final class ClosestAnswers {
  /** Training examples compared at once. */
  private static final int CHUNK = 1024;

  private final Workbench bench;

  ClosestAnswers(Workbench bench) {
    this.bench = bench;
  }

  /** The closest row of each of some vectors, and the squared distance to it. */
  private record Nearest(int[] rows, double[] squares) {
    static Nearest none(int count) {
      double[] squares = new double[count];
      Arrays.fill(squares, Double.POSITIVE_INFINITY);
      return new Nearest(new int[count], squares);
    }

    /** Keeps whichever is closer: what there is, or this row. */
    void offer(int vector, int row, double square) {
      if (square < squares[vector]) {
        squares[vector] = square;
        rows[vector] = row;
      }
    }
  }

  /** A table of vectors that is too long to hold as floats all at once. */
  @FunctionalInterface
  private interface Table {
    void copy(int row, float[] target);
  }

  /**
   * @throws BadInput where the pictures are not of the size of the data
   */
  Answer.Closest closest(Query.Closest question) {
    Pictures pictures = question.pictures();
    Examples train = bench.data.train();
    if (pictures.size() != train.size()) {
      throw new BadInput("error.closest.size", pictures.size(), train.size());
    }
    float[][] vectors = rows(pictures);
    Nearest byPixels = nearest(vectors, train.count(), (row, target) -> train.copy(row, target, 0));
    Nearest byFeatures = byPixels;
    if (Judge.ships(bench.assets, bench.data)) {
      float[][] features = bench.judge().judge(pictures, bench.between()).features();
      float[][] known = bench.judge().real(false, train.count(), bench.between()).features();
      byFeatures =
          nearest(
              features,
              known.length,
              (row, target) -> System.arraycopy(known[row], 0, target, 0, target.length));
    }
    return new Answer.Closest(
        examples(byPixels),
        distances(byPixels, pictures.size()),
        labels(byPixels),
        examples(byFeatures),
        distances(byFeatures, byFeatures == byPixels ? pictures.size() : 1),
        labels(byFeatures));
  }

  private static float[][] rows(Pictures pictures) {
    float[][] rows = new float[pictures.count()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          Arrays.copyOfRange(pictures.values(), i * pictures.size(), (i + 1) * pictures.size());
    }
    return rows;
  }

  private Nearest nearest(float[][] vectors, int count, Table table) {
    Nearest nearest = Nearest.none(vectors.length);
    if (vectors.length == 0) {
      return nearest;
    }
    int width = vectors[0].length;
    int[] found = new int[vectors.length];
    float[][] chunk = new float[Math.min(CHUNK, count)][width];
    for (int first = 0; first < count; first += CHUNK) {
      int rows = Math.min(CHUNK, count - first);
      Tensor all = bench.tape.take(vectors.length, width);
      for (int i = 0; i < vectors.length; i++) {
        all.set(vectors[i], 0, i * width, width);
      }
      Tensor some = bench.tape.take(rows, width);
      for (int row = 0; row < rows; row++) {
        table.copy(first + row, chunk[row]);
        some.set(chunk[row], 0, row * width, width);
      }
      Tensor products = bench.tape.take(vectors.length, rows);
      Distances.nearest(all, some, products, bench.tape.take(rows), found);
      for (int i = 0; i < vectors.length; i++) {
        nearest.offer(i, first + found[i], square(vectors[i], chunk[found[i]]));
      }
      bench.chunkDone();
    }
    return nearest;
  }

  private static double square(float[] x, float[] y) {
    double sum = 0;
    for (int c = 0; c < x.length; c++) {
      double gap = x[c] - y[c];
      sum += gap * gap;
    }
    return sum;
  }

  private Pictures examples(Nearest nearest) {
    Examples train = bench.data.train();
    float[] values = new float[nearest.rows().length * train.size()];
    for (int i = 0; i < nearest.rows().length; i++) {
      train.copy(nearest.rows()[i], values, i * train.size());
    }
    return bench.pictures(values);
  }

  private int[] labels(Nearest nearest) {
    return Arrays.stream(nearest.rows()).map(bench.data.train()::label).toArray();
  }

  /** Roots of the squares divided by how many numbers they are a mean of. */
  private static float[] distances(Nearest nearest, int numbers) {
    float[] distances = new float[nearest.squares().length];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = (float) Math.sqrt(nearest.squares()[i] / numbers);
    }
    return distances;
  }
}
