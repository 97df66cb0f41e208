package latentlab.engine.grad;

import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/**
 * How far a Gaussian whose variance is learnt lies from one that is known, KL(known || learnt) in
 * nats, as a loss of the variance alone (Nichol and Dhariwal 2021, arXiv 2102.09672, equation 15
 * and section 3.1): the logarithm of the learnt variance goes in a straight line from a small one
 * at output -1 to a large one at output 1.
 */
public final class InterpolatedVariance {
  private InterpolatedVariance() {}

  /**
   * What is known of each row.
   *
   * @param known variance of the known Gaussian, from 0
   * @param small logarithm of the variance at output -1
   * @param large logarithm of the variance at output 1
   */
  public record Row(double known, double small, double large) {}

  /**
   * The sum over the numbers of a row of (v - log known + (known + gap²) e^-v - 1) / 2 with v the
   * logarithm of the learnt variance; where the known variance is 0, the small one stands in the
   * logarithm.
   *
   * @param outputs [rows, …]
   * @param gaps the shape of outputs: the differences of the two means
   * @param of one for each row
   * @return [rows]
   */
  public static Variable apply(Tape tape, Variable outputs, Tensor gaps, Row[] of) {
    int width = outputs.shape().rowSize();
    Tensor terms = tape.take(outputs.shape());
    Tensor slopes = tape.take(outputs.shape());
    for (int i = 0; i < terms.size(); i++) {
      Row row = of[i / width];
      double half = (row.large - row.small) / 2;
      double logVariance = row.small + (outputs.value().get(i) + 1) * half;
      double gap = gaps.get(i);
      double ratio = (row.known + gap * gap) * Math.exp(-logVariance);
      double logKnown = row.known > 0 ? Math.log(row.known) : row.small;
      terms.set(i, (float) ((logVariance - logKnown + ratio - 1) / 2));
      slopes.set(i, (float) ((1 - ratio) / 2 * half));
    }
    Tensor sums = tape.take(outputs.shape().at(0));
    Rows.sums(terms, sums);
    return tape.record(
        sums,
        weights ->
            tape.into(
                outputs,
                (target, add) -> {
                  for (int i = 0; i < target.size(); i++) {
                    float share = weights.get(i / width) * slopes.get(i);
                    target.set(i, add ? target.get(i) + share : share);
                  }
                }),
        outputs);
  }
}
