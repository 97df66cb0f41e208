package latentlab.engine.data;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Mode;

/**
 * A set of points of the plane that is drawn and not read. The classes take turns, so every split
 * holds as many points of each.
 *
 * <p>The seed belongs to the set and not to the run: all runs learn from the same points, whatever
 * their own seed, and can be compared. Curves are computed with {@link StrictMath}, so that the
 * points, and with them the hash, are the same on every machine.
 */
record DrawnPoints(DataInfo info, Definition definition) implements Source {
  /** The seed of the points of every set; changing it makes kept runs those of other data. */
  static final long SEED = 0;

  /** A point of the plane. */
  record Point(double x, double y) {
    static Point polar(double radius, double angle) {
      return new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    }

    Point plus(double dx, double dy) {
      return new Point(x + dx, y + dy);
    }

    Point times(double factor) {
      return new Point(factor * x, factor * y);
    }

    /** This point with Gaussian noise on both coordinates. */
    Point blurred(double deviation, RandomGenerator random) {
      return plus(deviation * random.nextGaussian(), deviation * random.nextGaussian());
    }
  }

  /** How one point of a class is drawn. */
  interface Definition {
    Point draw(int label, RandomGenerator random);
  }

  static DrawnPoints of(String id, int classes, Definition definition) {
    return of(id, classes, List.of(), definition);
  }

  /**
   * @param modes the Gaussians the points are drawn from, if they are
   */
  static DrawnPoints of(String id, int classes, List<Mode> modes, Definition definition) {
    return new DrawnPoints(
        new DataInfo(
            id, DataInfo.Kind.POINTS, 2, 1, 1, 10_000, 1_000, 2_000, classes, List.of(), modes),
        definition);
  }

  @Override
  public DataSet load(Path assets) {
    return draw(SEED);
  }

  DataSet draw(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Fingerprint fingerprint = new Fingerprint();
    Examples train = draw(info.train(), random, fingerprint);
    Examples validation = draw(info.validation(), random, fingerprint);
    Examples test = draw(info.test(), random, fingerprint);
    return new DataSet(info, train, validation, test, fingerprint.hex());
  }

  private Examples draw(int count, RandomGenerator random, Fingerprint fingerprint) {
    float[] coordinates = new float[2 * count];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % info.classes();
      Point point = definition.draw(labels[i], random);
      coordinates[2 * i] = (float) point.x();
      coordinates[2 * i + 1] = (float) point.y();
    }
    fingerprint.add(coordinates);
    fingerprint.add(labels);
    return new PointExamples(coordinates, labels);
  }
}
