package latentlab.support;

import java.util.LinkedHashMap;
import java.util.Map;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * A step outside a training loop: it brings gradients and keeps what is shown, and learns nothing.
 */
public final class LoneStep implements LearningStep {
  private final Tape tape = new Tape(new Pool());
  private final RandomStream noise = new RandomStream(5, "noise");
  private final Tensor batch;
  private final Settings settings;
  private final Map<String, float[]> seen = new LinkedHashMap<>();

  public LoneStep(Tensor batch, Settings settings) {
    this.batch = batch;
    this.settings = settings;
  }

  /** The numbers of every part that was shown, for the whole batch. */
  public Map<String, float[]> seen() {
    return seen;
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
    return new int[batch.shape().at(0)];
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
    return settings;
  }

  @Override
  public RandomStream noise() {
    return noise;
  }

  @Override
  public boolean watched() {
    return true;
  }

  @Override
  public void saw(String part, Tensor value) {
    seen.put(part, value.toArray());
  }

  @Override
  public void phase(String id) {}

  @Override
  public void update(Parameters player, double rate) {
    player.settleGradients();
  }
}
