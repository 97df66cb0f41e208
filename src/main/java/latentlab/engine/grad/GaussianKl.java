package latentlab.engine.grad;

import latentlab.engine.tensor.Densities;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/** How far a diagonal Gaussian posterior is from the standard Gaussian prior, in nats. */
public final class GaussianKl {
  private GaussianKl() {}

  /**
   * In closed form: Σ (m² + v - 1 - log v) / 2 (Kingma and Welling 2013, appendix B).
   *
   * @param mean [batch, latent]
   * @param logVariance [batch, latent]
   * @return [batch]
   */
  public static Variable analytic(Tape tape, Variable mean, Variable logVariance) {
    Tensor elements = tape.take(mean.shape());
    Densities.klElements(mean.value(), logVariance.value(), elements);
    Tensor divergence = tape.take(mean.shape().at(0));
    Rows.sums(elements, divergence);
    return tape.record(
        divergence,
        weights -> {
          tape.into(mean, (target, add) -> Densities.scaleRows(mean.value(), weights, target, add));
          tape.into(
              logVariance,
              (target, add) ->
                  Densities.klVarianceSlope(logVariance.value(), weights, target, add));
        },
        mean,
        logVariance);
  }

  /**
   * From samples: log q(z | x) - log p(z) = Σ (z² - noise² - log v) / 2, the divergence in
   * expectation only (Kingma and Welling 2013, equation 6).
   *
   * @param logVariance [batch, latent]
   * @param noise [samples * batch, latent] that z was made with
   * @param z [samples * batch, latent] from {@link Reparameterise}
   * @return [samples * batch]
   */
  public static Variable sampled(Tape tape, Variable logVariance, Tensor noise, Variable z) {
    int rows = z.shape().at(0);
    int batch = logVariance.shape().at(0);
    int latent = z.shape().rowSize();
    Tensor divergence = tape.take(rows);
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int d = 0; d < latent; d++) {
        double value = z.value().get(row * latent + d);
        double e = noise.get(row * latent + d);
        sum += value * value - e * e - logVariance.value().get(row % batch * latent + d);
      }
      divergence.set(row, (float) (sum / 2));
    }
    return tape.record(
        divergence,
        weights -> {
          tape.into(z, (target, add) -> Densities.scaleRows(z.value(), weights, target, add));
          tape.into(
              logVariance, (target, add) -> spreadMinusHalf(weights, target, batch, latent, add));
        },
        logVariance,
        z);
  }

  private static void spreadMinusHalf(
      Tensor weights, Tensor target, int batch, int latent, boolean add) {
    if (!add) {
      target.fill(0);
    }
    for (int row = 0; row < weights.size(); row++) {
      float share = -weights.get(row) / 2;
      int start = row % batch * latent;
      for (int d = 0; d < latent; d++) {
        target.set(start + d, target.get(start + d) + share);
      }
    }
  }

  /**
   * The closed form for each latent dimension, averaged over the batch: what each dimension says.
   *
   * @return [latent], without a gradient
   */
  public static Tensor perDimension(Tape tape, Tensor mean, Tensor logVariance) {
    Tensor elements = tape.take(mean.shape());
    Densities.klElements(mean, logVariance, elements);
    Tensor sums = tape.take(mean.shape().rowSize());
    Rows.sumColumns(elements, sums, false);
    Elementwise.scale(sums, 1f / mean.shape().at(0), sums, false);
    return sums;
  }
}
