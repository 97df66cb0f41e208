package latentlab.engine.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Scores;
import latentlab.engine.family.Tally;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * The figures of a whole held-out split, batch by batch, always with the same noise: two models are
 * compared on the same numbers.
 */
public final class HeldOutScores {
  /** Latent dimensions that carry less than this many nats say nothing (Burda et al. 2015). */
  public static final double ACTIVE = 0.01;

  private static final int BATCH = 250;

  /** Rows decoded at once for the importance-sampled likelihood. */
  private static final int ROWS = 2_000;

  private final RunSpec spec;
  private final Preparation split;
  private final Shape example;
  private final boolean test;
  private final Pool pool = new Pool();
  private final Tape tape = new Tape(pool).mode(false);

  /**
   * @param test whether the test split is meant, else the validation split
   */
  public HeldOutScores(RunSpec spec, DataSet data, boolean test) {
    this.spec = spec;
    this.test = test;
    this.split = Batches.heldOut(spec, data, test);
    this.example = Shape.of(data.info().channels(), data.info().height(), data.info().width());
  }

  public int count() {
    return split.examples().count();
  }

  /** Figures of the split; {@code activeDimensions} is added where there are latent dimensions. */
  public Scores.Score score(Scores model) {
    return score(model, () -> {});
  }

  /** The same; between is called between batches, for whoever must not wait. */
  public Scores.Score score(Scores model, Runnable between) {
    RandomStream noise = new RandomStream(0, test ? "noise.test" : "noise.validation");
    Tally tally = model.tally();
    int count = test ? count() : Math.min(count(), model.mostValidated());
    for (int first = 0; first < count; first += BATCH) {
      int rows = Math.min(BATCH, count - first);
      tally.add(tape, batch(first, rows), labels(first, rows), noise);
      tape.clear();
      between.run();
    }
    Scores.Score whole = tally.score();
    SequencedMap<String, Double> figures = new LinkedHashMap<>(whole.figures());
    double[] information = whole.information();
    if (information.length > 0) {
      int active = 0;
      for (double nats : information) {
        active += nats > ACTIVE ? 1 : 0;
      }
      figures.put("activeDimensions", (double) active);
    }
    return new Scores.Score(figures, information);
  }

  /**
   * The importance-sampled log-likelihood, mean over the split.
   *
   * @param samples importance samples per example
   * @param between called between batches, for whoever must not wait
   */
  public double logLikelihood(Scores model, int samples, Runnable between) {
    RandomStream noise = new RandomStream(spec.seed(), "noise.importance");
    int batch = Math.max(1, Math.min(BATCH, ROWS / samples));
    double total = 0;
    for (int first = 0; first < count(); first += batch) {
      int rows = Math.min(batch, count() - first);
      total += rows * model.logLikelihood(tape, batch(first, rows), samples, noise);
      tape.clear();
      between.run();
    }
    return total / count();
  }

  private int[] labels(int first, int rows) {
    int[] labels = new int[rows];
    Arrays.setAll(labels, row -> split.examples().label(first + row));
    return labels;
  }

  private Tensor batch(int first, int rows) {
    Tensor batch = tape.take(rows, example.at(0), example.at(1), example.at(2));
    split.fill(batch, first);
    return batch;
  }
}
