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

  /** How many epochs are done, as a fraction: 1.5 is half through the second. */
  double epoch();

  /** The settings as they are at this step; live ones may have changed since the last. */
  Settings settings();

  /** The stream of the model's noise. */
  RandomStream noise();

  /** Steps the optimiser of these parameters against the gradients the tape has brought. */
  void update(Parameters player);
}
