package latentlab.ui.panel.denoise;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;

/**
 * The forward process in closed form, x_t = signal x_0 + noise ε (Ho et al. 2020, arXiv 2006.11239,
 * equation 4; Lipman et al. 2023, arXiv 2210.02747), in the scale of the data.
 */
final class Mixing {
  private Mixing() {}

  /**
   * Examples at a time.
   *
   * @param noise standard Gaussian numbers, as many as the examples have
   */
  static Pictures at(Answer.Schedule process, Pictures clean, Pictures noise, double time) {
    double signal = process.schedule().signal(time);
    double share = process.schedule().noise(time);
    float[] mixed = new float[clean.values().length];
    for (int i = 0; i < mixed.length; i++) {
      double inner = (clean.values()[i] - process.centre()) / process.scale();
      inner = signal * inner + share * noise.values()[i];
      mixed[i] = (float) (process.centre() + process.scale() * inner);
    }
    return like(clean, mixed);
  }

  /** The same numbers in the scale in which noise is standard Gaussian. */
  static float[] inner(Answer.Schedule process, Pictures outer) {
    float[] inner = new float[outer.values().length];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = (float) ((outer.values()[i] - process.centre()) / process.scale());
    }
    return inner;
  }

  /** Gaussian noise as greys: 0 is the middle, 2 standard deviations reach black and white. */
  static Pictures greys(Pictures noise) {
    float[] greys = new float[noise.values().length];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = Math.clamp(0.5f + noise.values()[i] / 4, 0, 1);
    }
    return like(noise, greys);
  }

  /** Values held to what a screen can show. */
  static Pictures held(Pictures outer) {
    float[] held = outer.values().clone();
    for (int i = 0; i < held.length; i++) {
      held[i] = Math.clamp(held[i], 0, 1);
    }
    return like(outer, held);
  }

  private static Pictures like(Pictures shape, float[] values) {
    return new Pictures(shape.count(), shape.channels(), shape.height(), shape.width(), values);
  }
}
