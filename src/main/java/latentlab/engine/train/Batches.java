package latentlab.engine.train;

import latentlab.engine.data.DataSet;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * The training examples in random order, batch by batch, a new order each epoch. What does not fill
 * a batch at the end of an epoch is left for the next order.
 */
final class Batches {
  private final Preparation training;
  private final RandomStream shuffle;
  private final int batch;
  private int[] order = {};
  private int next;

  Batches(RunSpec spec, DataSet data) {
    this.training = training(spec, data);
    this.shuffle = new RandomStream(spec.seed(), "shuffle");
    this.batch = Math.min(spec.settings().whole("batch"), data.train().count());
  }

  private static Preparation training(RunSpec spec, DataSet data) {
    RandomStream pixels = new RandomStream(spec.seed(), "pixels.train");
    return new Preparation(data.train(), binarisation(spec, data.info()), pixels);
  }

  /**
   * How the run binarises.
   *
   * @throws BadInput where it binarises points
   */
  private static String binarisation(RunSpec spec, DataInfo info) {
    String mode = spec.settings().choice("binarise");
    if (info.kind() == DataInfo.Kind.POINTS && !mode.equals("none")) {
      throw new BadInput("error.data.binarisedPoints", info.id());
    }
    return mode;
  }

  /**
   * A held-out split as it is scored: drawn once even where training pixels are drawn anew, so that
   * two epochs are scored on the same pixels.
   *
   * @param test whether the test split is meant, else the validation split
   */
  static Preparation heldOut(RunSpec spec, DataSet data, boolean test) {
    String mode = binarisation(spec, data.info());
    // Not from the run's seed: runs of different seeds are scored on the same pixels too.
    RandomStream pixels = new RandomStream(0, test ? "pixels.test" : "pixels.validation");
    String fixed = mode.equals("dynamic") ? "static" : mode;
    return new Preparation(test ? data.test() : data.validation(), fixed, pixels);
  }

  int batch() {
    return batch;
  }

  int stepsPerEpoch() {
    return training.examples().count() / batch;
  }

  /** Writes the next batch to [batch, channels, height, width]. */
  void fill(Tensor rows) {
    if (next + batch > order.length) {
      order = shuffle.permutation(training.examples().count());
      next = 0;
    }
    training.fill(rows, order, next);
    next += batch;
  }
}
