package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Normalise;
import latentlab.engine.tensor.Populations;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/** What batch and group normalisation share: y = f(scale (x - mean) / sqrt(variance) + shift). */
final class Normalisation {
  private Normalisation() {}

  /**
   * @param sets the rows of x that share a mean and a variance
   * @param measure whether mean and variance are to be measured; otherwise they are given
   * @param mean one for each set
   * @param variance one for each set
   */
  static Variable apply(
      Tape tape,
      Variable x,
      Variable scale,
      Variable shift,
      Populations sets,
      boolean measure,
      Tensor mean,
      Tensor variance,
      Activation activation) {
    boolean fused = Normalise.fuses(activation);
    Normalise kernel =
        new Normalise(
            sets,
            x.value(),
            scale.value(),
            shift.value(),
            mean,
            variance,
            fused ? activation : Activation.NONE);
    Tensor before = tape.take(x.shape());
    kernel.forward(measure, before);
    Tensor after = fused || activation.inPlace() ? before : tape.take(x.shape());
    if (!fused) {
      Activations.forward(activation, before, after);
    }
    return tape.record(
        after,
        dy -> {
          if (!fused) {
            Activations.backward(activation, before, after, dy, dy, false);
          }
          Tensor sums = tape.take(x.shape().at(0), sets.channels());
          Tensor products = tape.take(x.shape().at(0), sets.channels());
          if (x.differentiable()) {
            tape.into(
                x, (target, add) -> kernel.backward(dy, measure, sums, products, target, add));
          } else {
            Tensor unused = tape.take(x.shape());
            kernel.backward(dy, measure, sums, products, unused, false);
          }
          tape.into(shift, (target, add) -> Rows.sumColumns(sums, target, add));
          tape.into(scale, (target, add) -> Rows.sumColumns(products, target, add));
        },
        x,
        scale,
        shift);
  }
}
