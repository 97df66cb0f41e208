package latentlab.engine.family.vae;

import latentlab.engine.data.DataSet;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * A step on four examples that brings gradients and changes nothing, always with the same noise.
 */
final class OneStep implements LearningStep {
  private static final int BATCH = 4;

  private final RunSpec spec;
  private final Tensor batch;
  private final Tape tape = new Tape(new Pool());
  private RandomStream noise = new RandomStream(5, "noise");

  OneStep(RunSpec spec, DataSet data) {
    this.spec = spec;
    DataInfo info = data.info();
    float[] values = new float[BATCH * info.size()];
    for (int row = 0; row < BATCH; row++) {
      data.train().copy(row, values, row * info.size());
    }
    batch = Tensor.of(values, BATCH, info.channels(), info.height(), info.width());
  }

  /** The total loss; the gradients are those of it. */
  double loss(GenerativeModel model) {
    model.parameters().forgetGradients();
    noise = new RandomStream(5, "noise");
    double total = model.learn(this).firstEntry().getValue();
    tape.clear();
    return total;
  }

  @Override
  public Tape tape() {
    return tape;
  }

  @Override
  public Tensor batch() {
    return batch;
  }

  @Override
  public int[] labels() {
    return new int[BATCH];
  }

  @Override
  public int stage() {
    return 0;
  }

  @Override
  public double epoch() {
    return 1;
  }

  @Override
  public Settings settings() {
    return spec.settings();
  }

  @Override
  public RandomStream noise() {
    return noise;
  }

  @Override
  public void update(Parameters player, double rate) {
    player.settleGradients();
  }
}
