package latentlab.engine.train;

import java.util.Arrays;
import latentlab.engine.data.ChosenExamples;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.Examples;
import latentlab.engine.family.TrainingExamples;
import latentlab.engine.grad.Tape;
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
  private final RandomStream chance;
  private final int batch;
  private final int[] labels;
  private int[] order = {};
  private int next;

  Batches(RunSpec spec, DataSet data) {
    this.training = training(spec, data);
    if (training.examples().count() == 0) {
      throw new BadInput("error.data.nothingLeft", spec.data(), spec.settings().choice("leaveOut"));
    }
    this.shuffle = new RandomStream(spec.seed(), "shuffle");
    this.chance = new RandomStream(spec.seed(), "batches.chance");
    this.batch = Math.min(spec.settings().whole("batch"), training.examples().count());
    this.labels = new int[batch];
  }

  private static Preparation training(RunSpec spec, DataSet data) {
    RandomStream pixels = new RandomStream(spec.seed(), "pixels.train");
    Examples seen = seen(spec, data.info(), data.train());
    return new Preparation(seen, binarisation(spec, data.info()), pixels);
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
    // What the run never sees is in the test split alone.
    Examples examples = test ? data.test() : seen(spec, data.info(), data.validation());
    return new Preparation(examples, fixed, pixels);
  }

  /**
   * The examples of a split that the run may see.
   *
   * @throws BadInput where it leaves out a class that the data does not have
   */
  private static Examples seen(RunSpec spec, DataInfo info, Examples examples) {
    String without = spec.settings().choice("leaveOut");
    if (without.equals("none")) {
      return examples;
    }
    int label = Integer.parseInt(without);
    if (label >= info.classes()) {
      throw new BadInput("error.data.noSuchClass", label, info.id(), info.classes() - 1);
    }
    return ChosenExamples.without(examples, label);
  }

  /**
   * Writes training examples from one on, as a run would see them, in their own order.
   *
   * @return their classes
   */
  static int[] rehearse(RunSpec spec, DataSet data, int first, Tensor rows) {
    Preparation training = training(spec, data);
    int count = rows.shape().at(0);
    // Around the end, and around again where there are fewer examples than rows.
    int[] order = new int[count];
    int[] labels = new int[count];
    for (int row = 0; row < count; row++) {
      order[row] = Math.floorMod(first + row, training.examples().count());
      labels[row] = training.examples().label(order[row]);
    }
    training.fill(rows, order, 0);
    return labels;
  }

  /** All training examples in their own order, as a run would see them. */
  static TrainingExamples inOrder(RunSpec spec, DataSet data) {
    Preparation training = training(spec, data);
    DataInfo info = data.info();
    return new TrainingExamples() {
      @Override
      public int count() {
        return training.examples().count();
      }

      @Override
      public Tensor rows(Tape tape, int first, int count) {
        Tensor rows = tape.take(count, info.channels(), info.height(), info.width());
        training.fill(rows, first);
        return rows;
      }
    };
  }

  int batch() {
    return batch;
  }

  int stepsPerEpoch() {
    return training.examples().count() / batch;
  }

  /** The classes of the batch that was filled last. */
  int[] labels() {
    return labels;
  }

  /** Writes the next batch to [batch, channels, height, width]. */
  void fill(Tensor rows) {
    if (next + batch > order.length) {
      order = shuffle.permutation(training.examples().count());
      next = 0;
    }
    fill(rows, order, next);
    next += batch;
  }

  /** Writes examples to it that chance chooses, whatever the order of the epoch. */
  void fillAtRandom(Tensor rows) {
    int[] chosen = new int[batch];
    Arrays.setAll(chosen, row -> chance.nextInt(training.examples().count()));
    fill(rows, chosen, 0);
  }

  private void fill(Tensor rows, int[] chosen, int first) {
    training.fill(rows, chosen, first);
    for (int row = 0; row < batch; row++) {
      labels[row] = training.examples().label(chosen[first + row]);
    }
  }
}
