package latentlab.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Steps outside a training loop: they bring gradients, always on the same batch and the same noise,
 * keep what is shown and what each player was to be moved against, and learn nothing.
 */
public final class LoneStep implements LearningStep {
  private static final int BATCH = 4;

  private final Tape tape = new Tape(new Pool());
  private final Tensor batch;
  private final Settings settings;
  private final Map<String, float[]> seen = new LinkedHashMap<>();
  private final List<Map<Parameter, float[]>> updates = new ArrayList<>();
  private int stage;
  private RandomStream noise = new RandomStream(5, "noise");

  public LoneStep(Tensor batch, Settings settings) {
    this.batch = batch;
    this.settings = settings;
  }

  /** Steps on the first four training examples. */
  public static LoneStep of(Settings settings, DataSet data) {
    return new LoneStep(first(data, BATCH), settings);
  }

  /** The first training examples, [count, channels, height, width]. */
  public static Tensor first(DataSet data, int count) {
    DataInfo info = data.info();
    float[] values = new float[count * info.size()];
    for (int row = 0; row < count; row++) {
      data.train().copy(row, values, row * info.size());
    }
    return Tensor.of(values, count, info.channels(), info.height(), info.width());
  }

  /** Its steps are of this stage from now on. */
  public LoneStep at(int wanted) {
    stage = wanted;
    return this;
  }

  /** The losses of a step of a model; nothing is left of an earlier step but the weights. */
  public SequencedMap<String, Double> losses(GenerativeModel model) {
    model.parameters().forgetGradients();
    noise = new RandomStream(5, "noise");
    seen.clear();
    updates.clear();
    SequencedMap<String, Double> losses = model.learn(this);
    tape.clear();
    return losses;
  }

  /** The total loss of such a step. */
  public double loss(GenerativeModel model) {
    return losses(model).firstEntry().getValue();
  }

  /** The numbers of every part that was shown, for the whole batch. */
  public Map<String, float[]> seen() {
    return seen;
  }

  /** The gradients of the learnt parameters of the player, update by update. */
  public List<Map<Parameter, float[]>> updates() {
    return updates;
  }

  /** The gradient that each parameter was last to be moved against, by its name. */
  public Map<String, float[]> slopes() {
    Map<String, float[]> slopes = new LinkedHashMap<>();
    for (Map<Parameter, float[]> update : updates) {
      update.forEach((parameter, slope) -> slopes.put(parameter.name(), slope));
    }
    return slopes;
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
    return stage;
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
    Map<Parameter, float[]> gradients = new LinkedHashMap<>();
    for (Parameter parameter : player.all()) {
      if (parameter.learnt()) {
        gradients.put(parameter, parameter.variable().gradient().toArray());
      }
    }
    updates.add(gradients);
  }
}
