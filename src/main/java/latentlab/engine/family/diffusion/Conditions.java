package latentlab.engine.family.diffusion;

import java.util.Arrays;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.EmbeddingLayer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.TimeEmbeddingLayer;
import latentlab.engine.tensor.Activation;
import org.jspecify.annotations.Nullable;

/**
 * What the layers of a denoising network are told besides the state: the time, and the class where
 * it learns classes. "No class" is a class of its own (Ho and Salimans 2022, arXiv 2207.12598).
 */
final class Conditions {
  static final int WIDTH = 128;
  private static final int WAVES = 32;

  private final TimeEmbeddingLayer time;
  private final @Nullable EmbeddingLayer label;
  private final int classes;

  /**
   * @param classes 0 where it learns none
   */
  Conditions(Parameters parameters, int classes) {
    this.time = new TimeEmbeddingLayer(parameters, "time", WAVES, WIDTH);
    this.label = classes == 0 ? null : new EmbeddingLayer(parameters, "label", classes + 1, WIDTH);
    this.classes = classes;
  }

  /**
   * @return [batch, WIDTH]
   */
  Variable forward(Tape tape, double[] times, int[] labels) {
    Variable told = time.forward(tape, times);
    if (label != null) {
      int[] rows = Arrays.stream(labels).map(one -> one < 0 ? classes : one).toArray();
      told = Arithmetic.add(tape, told, label.forward(tape, rows));
    }
    return Activate.apply(tape, told, Activation.SILU);
  }
}
