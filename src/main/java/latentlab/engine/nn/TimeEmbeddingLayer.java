package latentlab.engine.nn;

import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Tensor;

/**
 * What a network is told of the time step: waves of many lengths (Vaswani et al. 2017, arXiv
 * 1706.03762, section 3.5), then a dense layer with SiLU and one without, as in the U-Net of Ho et
 * al. (2020, arXiv 2006.11239, appendix B).
 */
public final class TimeEmbeddingLayer {
  /** The longest wave, divided by 2π. */
  private static final double LONGEST = 10_000;

  private final int waves;
  private final DenseLayer hidden;
  private final DenseLayer out;

  /**
   * @param name the layer's name; its dense layers are name.0 and name.2
   * @param waves numbers a time becomes first, sines and cosines, even
   */
  public TimeEmbeddingLayer(Parameters parameters, String name, int waves, int width) {
    if (waves < 2 || waves % 2 != 0) {
      throw new IllegalArgumentException("waves must be even and at least 2, were " + waves);
    }
    this.waves = waves;
    this.hidden = new DenseLayer(parameters, name + ".0", waves, width, Activation.SILU);
    this.out = new DenseLayer(parameters, name + ".2", width, width, Activation.NONE);
  }

  /**
   * @param times a time for each example of the batch, 1 apart where they are to be told apart well
   * @return [batch, width]
   */
  public Variable forward(Tape tape, double[] times) {
    Tensor rows = tape.take(times.length, waves);
    fill(rows, times);
    return out.forward(tape, hidden.forward(tape, tape.constant(rows)));
  }

  /**
   * Row r becomes sin(t f₀) … sin(t fₙ), cos(t f₀) … cos(t fₙ) with t = times[r] and frequencies f
   * falling geometrically from 1 towards 1 / 10,000.
   */
  static void fill(Tensor rows, double[] times) {
    int half = rows.shape().at(1) / 2;
    for (int wave = 0; wave < half; wave++) {
      double frequency = Math.pow(LONGEST, -(double) wave / half);
      for (int row = 0; row < times.length; row++) {
        rows.set(row * 2 * half + wave, (float) Math.sin(times[row] * frequency));
        rows.set((row * 2 + 1) * half + wave, (float) Math.cos(times[row] * frequency));
      }
    }
  }
}
