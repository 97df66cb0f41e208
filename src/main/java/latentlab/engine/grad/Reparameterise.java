package latentlab.engine.grad;

import latentlab.engine.tensor.Densities;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/**
 * Samples of a diagonal Gaussian that gradients flow through: z = mean + exp(logVariance / 2) noise
 * (Kingma and Welling 2013, arXiv 1312.6114, section 2.4).
 */
public final class Reparameterise {
  private Reparameterise() {}

  /**
   * @param mean [batch, latent]
   * @param logVariance [batch, latent]
   * @param noise [samples * batch, latent] standard Gaussian numbers; row s * batch + b is sample s
   *     of example b
   * @return [samples * batch, latent]
   */
  public static Variable apply(Tape tape, Variable mean, Variable logVariance, Tensor noise) {
    Tensor z = tape.take(noise.shape());
    Densities.sampleGaussian(mean.value(), logVariance.value(), noise, z);
    int size = mean.value().size();
    return tape.record(
        z,
        dz -> {
          tape.into(
              mean,
              (target, add) -> {
                if (dz.size() == size) {
                  Elementwise.scale(dz, 1, target, add);
                } else {
                  Rows.sumColumns(dz, target.reshape(size), add);
                }
              });
          tape.into(
              logVariance,
              (target, add) ->
                  Densities.sampleGaussianSlope(logVariance.value(), noise, dz, target, add));
        },
        mean,
        logVariance);
  }
}
