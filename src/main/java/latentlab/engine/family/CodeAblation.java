package latentlab.engine.family;

import java.util.function.IntToDoubleFunction;
import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/**
 * What each number of a code says about a picture where nothing gives it a divergence: by how much
 * the reconstruction error grows when the number is replaced by what it is on average.
 */
public final class CodeAblation {
  /** Codes with one number taken out that are decoded for a batch, about. */
  private static final int ABLATIONS = 512;

  private CodeAblation() {}

  /**
   * A batch as it was reconstructed.
   *
   * @param codes [count, latent]
   * @param pictures [count, channels, height, width]
   * @param errors [count]
   */
  public record Batch(Tensor codes, Tensor pictures, Tensor errors) {}

  /** The errors [rows] of decoding codes [rows, latent] for targets; row r has r mod targets. */
  @FunctionalInterface
  public interface Decoding {
    Tensor errors(Tensor codes, Tensor targets);
  }

  /**
   * @param middle what a dimension is on average
   * @return nats for each dimension, means over the first pictures of the batch
   */
  public static double[] information(
      Tape tape, Batch batch, IntToDoubleFunction middle, Decoding decoding) {
    Tensor codes = batch.codes();
    int latent = codes.shape().rowSize();
    int rows = Math.clamp(ABLATIONS / latent, 1, codes.shape().at(0));
    Tensor without = tape.take(latent * rows, latent);
    for (int i = 0; i < without.size(); i++) {
      int removed = i / (rows * latent);
      int d = i % latent;
      without.set(
          i, d == removed ? (float) middle.applyAsDouble(d) : codes.get(i % (rows * latent)));
    }
    int[] shape = batch.pictures().shape().toArray();
    shape[0] = rows;
    Tensor targets = tape.take(shape);
    targets.set(batch.pictures().toArray(), 0, 0, targets.size());
    Tensor worse = decoding.errors(without, targets);
    double[] information = new double[latent];
    for (int i = 0; i < worse.size(); i++) {
      information[i / rows] += ((double) worse.get(i) - batch.errors().get(i % rows)) / rows;
    }
    return information;
  }
}
