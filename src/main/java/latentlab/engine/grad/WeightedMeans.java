package latentlab.engine.grad;

import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/** A loss out of its parts: Σ weightᵢ mean(partᵢ). */
public final class WeightedMeans {
  private WeightedMeans() {}

  /**
   * @param parts tensors of any size, each a loss per example
   * @param weights one for each part
   * @return [1]
   */
  public static Variable apply(Tape tape, Variable[] parts, double[] weights) {
    if (parts.length != weights.length) {
      throw new IllegalArgumentException(parts.length + " parts, " + weights.length + " weights");
    }
    double total = 0;
    for (int i = 0; i < parts.length; i++) {
      total += weights[i] * mean(parts[i].value());
    }
    Tensor loss = tape.take(1);
    loss.set(0, (float) total);
    return tape.record(
        loss,
        outer -> {
          for (int i = 0; i < parts.length; i++) {
            float share = (float) (outer.get(0) * weights[i] / parts[i].value().size());
            tape.into(parts[i], (target, add) -> addConstant(target, share, add));
          }
        },
        parts);
  }

  /** The mean of all numbers of a tensor. */
  public static double mean(Tensor values) {
    return Rows.sum(values) / values.size();
  }

  private static void addConstant(Tensor target, float value, boolean add) {
    for (int i = 0; i < target.size(); i++) {
      target.set(i, add ? target.get(i) + value : value);
    }
  }
}
