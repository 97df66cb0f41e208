package latentlab.engine.family.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * What a thing is made from: the class that is wished for, InfoGAN's codes, and noise, side by side
 * in one row of numbers.
 */
final class LatentCodes {
  private final GanConfig config;
  private final int classes;

  /**
   * @param classes how many the generator is told of; 0 for none
   */
  LatentCodes(GanConfig config, int classes) {
    this.config = config;
    this.classes = classes;
  }

  /**
   * A batch to make things from.
   *
   * @param latents [batch, size]
   * @param categories the categorical code of each, from 0; empty where there is none
   */
  record Drawn(Tensor latents, int[] categories) {}

  int size() {
    return classes + config.categories() + config.continuous() + config.latent();
  }

  /** How many categories InfoGAN's categorical code has; 0 for none. */
  int categories() {
    return config.categories();
  }

  /** Where the continuous codes begin. */
  int firstContinuous() {
    return classes + config.categories();
  }

  /** The dimensions that have names. */
  List<LatentCode> named() {
    List<LatentCode> named = new ArrayList<>();
    if (classes > 0) {
      named.add(new LatentCode("class", 0, 0, classes, LatentCode.Kind.CATEGORICAL));
    }
    int categories = config.categories();
    if (categories > 0) {
      named.add(new LatentCode("category", 0, classes, categories, LatentCode.Kind.CATEGORICAL));
    }
    for (int i = 0; i < config.continuous(); i++) {
      int number = config.continuous() == 1 ? 0 : i + 1;
      named.add(
          new LatentCode("code", number, firstContinuous() + i, 1, LatentCode.Kind.CONTINUOUS));
    }
    return named;
  }

  /**
   * Draws noise and codes.
   *
   * @param labels the class of each; -1 for any
   */
  Drawn draw(Tape tape, int[] labels, RandomStream random) {
    int batch = labels.length;
    Tensor noise = tape.take(batch, config.latent());
    if (config.uniform()) {
      random.fillUniform(noise, -1, 1);
    } else {
      random.fillNormal(noise);
    }
    int[] categories = new int[config.categories() > 0 ? batch : 0];
    Tensor latents = tape.take(batch, size());
    float[] row = new float[size()];
    float[] numbers = noise.toArray();
    for (int i = 0; i < batch; i++) {
      Arrays.fill(row, 0);
      if (classes > 0) {
        row[labels[i] < 0 ? random.nextInt(classes) : labels[i]] = 1;
      }
      if (categories.length > 0) {
        categories[i] = random.nextInt(config.categories());
        row[classes + categories[i]] = 1;
      }
      for (int c = 0; c < config.continuous(); c++) {
        row[firstContinuous() + c] = (float) (2 * random.nextDouble() - 1);
      }
      int own = size() - config.latent();
      System.arraycopy(numbers, i * config.latent(), row, own, config.latent());
      latents.set(row, 0, i * row.length, row.length);
    }
    return new Drawn(latents, categories);
  }
}
