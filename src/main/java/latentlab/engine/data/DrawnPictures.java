package latentlab.engine.data;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import latentlab.engine.spec.DataInfo;

/**
 * A set of pictures that is drawn and not read, each from one value of every factor. Combinations
 * of values are drawn evenly and no two examples have the same, so the splits share none.
 *
 * <p>As with {@link DrawnPoints} the seed belongs to the set and not to the run, and nothing is
 * computed that could differ between machines.
 *
 * @param painters makes what draws the pictures, when the set is loaded
 * @param slow whether a picture is drawn once and kept as bytes, else anew each time
 */
record DrawnPictures(DataInfo info, Supplier<Painter> painters, boolean slow) implements Source {
  /** So many pictures are in the hash: a change of the drawing changes it. */
  private static final int FINGERPRINTED = 64;

  /** How one picture is drawn. */
  interface Painter {
    /**
     * @param values one of each factor
     * @return [channels, height, width], 0 to 255 as unsigned bytes
     */
    byte[] paint(int[] values);

    /** The class of a picture. */
    int label(int[] values);
  }

  @Override
  public DataSet load(Path assets) {
    return draw(DrawnPoints.SEED);
  }

  DataSet draw(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    FactorSpace space = new FactorSpace(info.factors());
    int count = info.train() + info.validation() + info.test();
    int[] combinations = space.draw(count, random);
    Painter painter = painters.get();
    Examples drawn = new DrawnExamples(info.size(), space, combinations, painter);
    Examples all = slow ? new KeptExamples(drawn) : drawn;
    int held = info.train() + info.validation();
    return new DataSet(
        info,
        new Split(all, 0, info.train()),
        new Split(all, info.train(), info.validation()),
        new Split(all, held, info.test()),
        fingerprint(combinations, i -> painter.paint(space.values(combinations[i]))));
  }

  private static String fingerprint(int[] combinations, Function<Integer, byte[]> pictures) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(combinations);
    for (int i = 0; i < FINGERPRINTED; i++) {
      fingerprint.add(pictures.apply(i));
    }
    return fingerprint.hex();
  }
}
