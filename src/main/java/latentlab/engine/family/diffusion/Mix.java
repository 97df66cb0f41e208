package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Densities;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Weighted sums of tensors of one shape. */
final class Mix {
  private Mix() {}

  /** factor a + other b. */
  static Tensor of(Tape tape, double factor, Tensor a, double other, Tensor b) {
    Tensor out = tape.take(a.shape());
    Elementwise.scale(a, (float) factor, out, false);
    Elementwise.scale(b, (float) other, out, true);
    return out;
  }

  /** The same with factors of its own for each row, [rows] each. */
  static Tensor ofRows(Tape tape, Tensor factors, Tensor a, Tensor others, Tensor b) {
    Tensor out = tape.take(a.shape());
    Densities.scaleRows(a, factors, out, false);
    Densities.scaleRows(b, others, out, true);
    return out;
  }

  /** Adds deviation times standard Gaussian noise. */
  static void addNoise(Tape tape, Tensor to, double deviation, RandomStream random) {
    if (deviation > 0) {
      Tensor noise = tape.take(to.shape());
      random.fillNormal(noise);
      Elementwise.scale(noise, (float) deviation, to, true);
    }
  }
}
