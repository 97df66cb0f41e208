package latentlab.engine.family.autoencoder;

import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Tensor;

/**
 * The scale of a code: no prior tells an autoencoder how large its numbers should be, so the mean
 * and the variance of each are followed while it learns, and everybody outside sees codes in units
 * of the standard deviation that they have over the data. Changes nothing about what is learnt.
 */
final class CodeScale {
  /** Statistics remember about so many examples. */
  private static final double MEMORY = 1_000;

  /** Added to variances: a number that never changes has a deviation of 0. */
  private static final double EPSILON = 1e-6;

  private final Parameter mean;
  private final Parameter variance;

  CodeScale(Parameters parameters, int latent) {
    mean = parameters.kept("code.running_mean", 0, latent);
    variance = parameters.kept("code.running_var", 1, latent);
  }

  /**
   * Takes in the codes of a batch [batch, latent]: the running distribution becomes a mixture of
   * itself and of the batch, with the mean and the variance of that mixture. So batches of one
   * example work too.
   */
  void follow(Tensor codes) {
    int batch = codes.shape().at(0);
    int latent = codes.shape().rowSize();
    double newest = batch / (batch + MEMORY);
    for (int d = 0; d < latent; d++) {
      double sum = 0;
      double squares = 0;
      double before = mean.value().get(d);
      for (int row = 0; row < batch; row++) {
        double gap = codes.get(row * latent + d) - before;
        sum += gap;
        squares += gap * gap;
      }
      double shift = sum / batch;
      double spread = squares / batch - shift * shift;
      double mixed =
          (1 - newest) * (variance.value().get(d) + newest * shift * shift) + newest * spread;
      mean.value().set(d, (float) (before + newest * shift));
      variance.value().set(d, (float) mixed);
    }
  }

  /** What a number of the code is where nothing is known: the mean over the data. */
  float middle(int dimension) {
    return mean.value().get(dimension);
  }

  /** Codes [count, latent] in standard deviations from their mean. */
  Tensor standardised(Tape tape, Tensor codes) {
    Tensor out = tape.take(codes.shape());
    int latent = codes.shape().rowSize();
    for (int i = 0; i < codes.size(); i++) {
      int d = i % latent;
      out.set(i, (float) ((codes.get(i) - mean.value().get(d)) / deviation(d)));
    }
    return out;
  }

  /** The codes that standard deviations [count, latent] stand for. */
  Tensor raw(Tape tape, Tensor latents) {
    Tensor out = tape.take(latents.shape());
    int latent = latents.shape().rowSize();
    for (int i = 0; i < latents.size(); i++) {
      int d = i % latent;
      out.set(i, (float) (mean.value().get(d) + latents.get(i) * deviation(d)));
    }
    return out;
  }

  private double deviation(int dimension) {
    return Math.sqrt(variance.value().get(dimension) + EPSILON);
  }
}
