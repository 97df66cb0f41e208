package latentlab.engine.data;

import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.Pictures;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Damages pictures, for models that learn or are asked to mend them. */
public final class Damage {
  private Damage() {}

  /** Damaged pictures; the same where nothing is done to them. */
  public static Pictures of(Pictures pictures, Corruption corruption) {
    if (corruption.kind() == Corruption.Kind.NONE) {
      return pictures;
    }
    float[] values = pictures.values().clone();
    Tensor noise = Tensor.zeros(values.length);
    RandomStream random = new RandomStream(corruption.seed(), "damage");
    if (corruption.kind() == Corruption.Kind.GAUSSIAN) {
      random.fillNormal(noise);
    } else {
      random.fillUniform(noise, 0, 1);
    }
    float amount = (float) corruption.amount();
    float[] drawn = noise.toArray();
    for (int i = 0; i < values.length; i++) {
      boolean hit = drawn[i] < amount;
      switch (corruption.kind()) {
        case NONE -> {}
        case GAUSSIAN -> values[i] += amount * drawn[i];
        case MASKING -> values[i] = hit ? 0 : values[i];
        case DROPOUT -> values[i] = hit ? 0 : values[i] / (1 - amount);
      }
    }
    return new Pictures(
        pictures.count(), pictures.channels(), pictures.height(), pictures.width(), values);
  }
}
