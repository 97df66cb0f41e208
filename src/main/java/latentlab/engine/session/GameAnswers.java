package latentlab.engine.session;

import java.util.Arrays;
import latentlab.engine.data.Examples;
import latentlab.engine.family.Plays;
import latentlab.engine.grad.Tape;
import latentlab.engine.metric.PlaneDensity;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/** Answers what the players of a model say of each other's work. */
final class GameAnswers {
  private static final int MOST_CELLS = 256;
  private static final int MOST_THINGS = 5_000;

  /** So many real and made points the densities of a board are estimated from, at least. */
  private static final int DENSITY_POINTS = 2_000;

  /** Standard deviation of the kernels of the densities, in the units of the data. */
  private static final double WIDTH = 0.2;

  /** The same in cells, at least: a kernel narrower than a cell falls between two of them. */
  private static final double WIDTH_IN_CELLS = 0.75;

  /** Of the highest density: cells with less are told nothing of. */
  private static final double FAINT = 1e-3;

  /** A chunk is small for the plane, and there are thousands of cells. */
  private static final int AT_ONCE = 2_048;

  private final Workbench bench;
  private final Tape recording = new Tape(new Pool()).mode(true).normalisations(false);

  GameAnswers(Workbench bench) {
    this.bench = bench;
  }

  /** Asked only where the model has that ability. */
  private Plays players() {
    return (Plays) bench.model;
  }

  /**
   * The game on the plane. Densities are means of Gaussians of deviation 0.2 (three quarters of a
   * cell where cells are large) around 2,000 real and as many made points.
   *
   * @throws BadInput where the board has no cells, no extent or no points, or too many
   */
  Answer.Board board(Query.Board question) {
    int side = question.side();
    double extent = question.extent();
    if (side < 2 || side > MOST_CELLS) {
      throw new BadInput("error.game.side", side, MOST_CELLS);
    }
    if (!(extent > 0 && extent < Double.POSITIVE_INFINITY)) {
      throw new BadInput("error.game.extent", Double.toString(extent));
    }
    checkCount(question.points());
    int shown = question.points();
    Things things = draw(Math.max(shown, DENSITY_POINTS), question.seed(), AT_ONCE);
    float[] cells = new float[side * side * 2];
    for (int cell = 0; cell < side * side; cell++) {
      cells[2 * cell] = (float) PlaneDensity.middle(cell % side, side, extent);
      cells[2 * cell + 1] = (float) -PlaneDensity.middle(cell / side, side, extent);
    }
    double width = Math.max(WIDTH, WIDTH_IN_CELLS * 2 * extent / side);
    double[] p = PlaneDensity.of(rows(things.reals), side, extent, width);
    bench.chunkDone();
    double[] q = PlaneDensity.of(rows(things.fakes), side, extent, width);
    bench.chunkDone();
    float[] reals = Arrays.copyOf(things.reals, 2 * shown);
    float[] fakes = Arrays.copyOf(things.fakes, 2 * shown);
    float[] ofFakes = verdicts(fakes, things.one, AT_ONCE);
    return new Answer.Board(
        question,
        verdicts(cells, things.one, AT_ONCE),
        players().objective(),
        optimal(p, q),
        rows(reals),
        rows(fakes),
        ofFakes,
        rows(pulls(fakes, things.one, AT_ONCE)),
        PlaneDensity.jensenShannon(p, q),
        share(verdicts(reals, things.one, AT_ONCE), true),
        share(ofFakes, false));
  }

  /** p / (p + q) of every cell; not a number where hardly anything of either lies. */
  private static float[] optimal(double[] p, double[] q) {
    double faint =
        FAINT * Math.max(Arrays.stream(p).max().orElse(0), Arrays.stream(q).max().orElse(0));
    float[] optimal = new float[p.length];
    for (int cell = 0; cell < p.length; cell++) {
      double both = p[cell] + q[cell];
      optimal[cell] = both > faint ? (float) (p[cell] / both) : Float.NaN;
    }
    return optimal;
  }

  /**
   * Verdicts on examples and on what is made.
   *
   * @throws BadInput for none, or too many
   */
  Answer.Verdicts verdicts(Query.Verdicts question) {
    checkCount(question.count());
    Things things = draw(question.count(), question.seed(), Workbench.CHUNK);
    float[] ofReals = verdicts(things.reals, things.one, Workbench.CHUNK);
    float[] ofFakes = verdicts(things.fakes, things.one, Workbench.CHUNK);
    return new Answer.Verdicts(
        pictures(things.reals, things.one),
        ofReals,
        pictures(things.fakes, things.one),
        ofFakes,
        players().objective(),
        pictures(pulls(things.fakes, things.one, Workbench.CHUNK), things.one),
        share(ofReals, true),
        share(ofFakes, false));
  }

  private static void checkCount(int count) {
    if (count < 1 || count > MOST_THINGS) {
      throw new BadInput("error.game.count", count, MOST_THINGS);
    }
  }

  /**
   * Real and made things, one behind the other.
   *
   * @param one the extents of one of them
   */
  private record Things(float[] reals, float[] fakes, int[] one) {}

  private Things draw(int count, long seed, int atOnce) {
    RandomStream noise = new RandomStream(seed, "game");
    Examples train = bench.data.train();
    DataInfo info = bench.data.info();
    int[] order = noise.permutation(train.count());
    float[] reals = {};
    float[] fakes = {};
    int[] one = {};
    float[] example = new float[info.size()];
    for (int first = 0; first < count; first += atOnce) {
      int rows = Math.min(atOnce, count - first);
      Tensor examples = bench.tape.take(rows, info.channels(), info.height(), info.width());
      for (int row = 0; row < rows; row++) {
        train.copy(order[(first + row) % order.length], example, 0);
        examples.set(example, 0, row * example.length, example.length);
      }
      Tensor real = players().reals(bench.tape, examples, noise);
      Tensor fake = players().fakes(bench.tape, examples, noise);
      if (first == 0) {
        Shape shape = real.shape();
        one = Arrays.copyOfRange(shape.toArray(), 1, shape.rank());
        reals = new float[count * shape.rowSize()];
        fakes = new float[reals.length];
      }
      System.arraycopy(real.toArray(), 0, reals, first * real.shape().rowSize(), real.size());
      System.arraycopy(fake.toArray(), 0, fakes, first * fake.shape().rowSize(), fake.size());
      bench.chunkDone();
    }
    return new Things(reals, fakes, one);
  }

  private float[] verdicts(float[] things, int[] one, int atOnce) {
    int width = size(one);
    float[] verdicts = new float[things.length / width];
    for (int first = 0; first < verdicts.length; first += atOnce) {
      int rows = Math.min(atOnce, verdicts.length - first);
      Tensor some = some(bench.tape, things, one, first, rows);
      float[] said = players().verdicts(bench.tape, some).toArray();
      System.arraycopy(said, 0, verdicts, first, rows);
      bench.chunkDone();
    }
    return verdicts;
  }

  private float[] pulls(float[] things, int[] one, int atOnce) {
    int width = size(one);
    float[] pulls = new float[things.length];
    for (int first = 0; first < things.length / width; first += atOnce) {
      int rows = Math.min(atOnce, things.length / width - first);
      Tensor some = some(recording, things, one, first, rows);
      float[] pulled = players().pull(recording, some).toArray();
      System.arraycopy(pulled, 0, pulls, first * width, rows * width);
      recording.clear();
      bench.chunkDone();
    }
    return pulls;
  }

  private static Tensor some(Tape tape, float[] things, int[] one, int first, int rows) {
    int[] shape = new int[one.length + 1];
    shape[0] = rows;
    System.arraycopy(one, 0, shape, 1, one.length);
    Tensor some = tape.take(shape);
    some.set(things, first * size(one), 0, some.size());
    return some;
  }

  private static int size(int[] one) {
    return Arrays.stream(one).reduce(1, (a, b) -> a * b);
  }

  /** The share held for real, or for made. */
  private double share(float[] verdicts, boolean real) {
    int count = 0;
    for (float verdict : verdicts) {
      count += verdict > players().threshold() == real ? 1 : 0;
    }
    return (double) count / verdicts.length;
  }

  private static float[][] rows(float[] points) {
    float[][] rows = new float[points.length / 2][];
    Arrays.setAll(rows, i -> new float[] {points[2 * i], points[2 * i + 1]});
    return rows;
  }

  /** Codes are pictures of one row. */
  private static Pictures pictures(float[] values, int[] one) {
    int count = values.length / size(one);
    return one.length == 3
        ? new Pictures(count, one[0], one[1], one[2], values)
        : new Pictures(count, 1, 1, size(one), values);
  }
}
