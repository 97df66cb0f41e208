package latentlab.engine.train;

import java.util.Collection;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.optim.WeightAverage;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.Updates;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a copy of weights that are known to give a finite loss, and of their average, and puts both
 * back when the loss stops being one. A copy is only trusted once a step has shown that its weights
 * still work.
 */
final class LastGoodWeights {
  /** A run that diverges loses fewer than twice so many steps. */
  private static final int EVERY = 50;

  private final Parameters parameters;
  private final @Nullable WeightAverage average;
  private Copy trusted;
  private Copy candidate;
  private @Nullable Copy marked;
  private boolean copied;

  /**
   * @param average of these weights; null where none is kept
   */
  LastGoodWeights(Parameters parameters, @Nullable WeightAverage average) {
    this.parameters = parameters;
    this.average = average;
    this.trusted = new Copy();
    this.candidate = new Copy();
    trusted.take();
  }

  /** The weights of one step and what they were averaged to. */
  private final class Copy {
    private final Tensor weights = Tensor.zeros(parameters.everything().size());
    private final WeightAverage.@Nullable Copy averaged = average == null ? null : average.copy();

    void take() {
      weights.set(parameters.everything());
      if (averaged != null) {
        averaged.take();
      }
    }

    void putBack() {
      parameters.everything().set(weights);
      if (averaged != null) {
        averaged.putBack();
      }
    }
  }

  /** Trusts the weights as they are: something besides learning has changed them. */
  void trust() {
    trusted.take();
  }

  /** Keeps the weights as they are, to come back to. */
  void mark() {
    if (marked == null) {
      marked = new Copy();
    }
    marked.take();
  }

  /** Puts the marked weights back, where any are; they are trusted from then on. */
  void comeBack() {
    if (marked != null) {
      marked.putBack();
      trusted.take();
    }
  }

  void beforeStep(long step) {
    copied = step % EVERY == 0;
    if (copied) {
      candidate.take();
    }
  }

  /**
   * Whether every part of the loss is finite, and now and then every weight; where they are not,
   * the trusted weights are back in place.
   */
  boolean afterStep(Collection<Double> losses) {
    // A weight may be no number and not count for the loss; to look at all each step would cost.
    if (!losses.stream().allMatch(Double::isFinite) || (copied && !weightsAreFinite())) {
      trusted.putBack();
      return false;
    }
    if (copied) {
      Copy old = trusted;
      trusted = candidate;
      candidate = old;
    }
    return true;
  }

  /** After a step: what it made of the weights of the copy. */
  private boolean weightsAreFinite() {
    for (Parameter parameter : parameters.all()) {
      if (!Double.isFinite(Updates.squaredNorm(parameter.value()))) {
        return false;
      }
    }
    return true;
  }
}
