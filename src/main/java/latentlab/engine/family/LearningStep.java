package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** What a model is given for one training step. */
public interface LearningStep {
  /** Records the step; cleared afterwards. */
  Tape tape();

  /** [batch, channels, height, width], binarised where the run says so. */
  Tensor batch();

  /** The class of each example of the batch, from 0. */
  int[] labels();

  /**
   * Puts another batch of the training split in place of this one, classes too: for a player that
   * learns several times a step. Of an epoch only first batches count. Where there is no other
   * batch (somebody looks at one step), it stays.
   */
  default void another() {}

  /** Which of the model's stages this is, from 0. */
  int stage();

  /** How many epochs are done, as a fraction: 1.5 is half through the second. */
  double epoch();

  /** The settings as they are at this step; live ones may have changed since the last. */
  Settings settings();

  /** The stream of the model's noise. */
  RandomStream noise();

  /**
   * Whether somebody looks at this step: only then is it worth computing what is there to be seen
   * alone.
   */
  default boolean watched() {
    return false;
  }

  /**
   * Shows a tensor of the step, [batch, ...], to whoever watches; nothing happens where nobody
   * does.
   *
   * @param part one of {@link latentlab.engine.spec.Phase#parts()}
   */
  default void saw(String part, Tensor value) {}

  /**
   * An act of the step is over: what was seen since the last one belongs to it. In slow motion the
   * step waits here.
   *
   * @param id one of {@link latentlab.engine.spec.FamilyInfo#phases()}
   */
  default void phase(String id) {}

  /** Steps the optimiser of these parameters against the gradients the tape has brought. */
  default void update(Parameters player) {
    update(player, 1);
  }

  /**
   * The same at a learning rate of its own: one of two players may be the faster learner.
   *
   * @param rate factor of the run's learning rate
   */
  void update(Parameters player, double rate);
}
