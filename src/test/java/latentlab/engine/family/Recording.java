package latentlab.engine.family;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Steps that only bring gradients, always on the same batch and the same noise. */
final class Recording {
  private final RunSpec spec;
  private final Tensor batch;
  private final Tape tape = new Tape(new Pool());

  /** The gradients that each player was last to be moved against, by parameter. */
  final Map<String, float[]> slopes = new LinkedHashMap<>();

  Recording(RunSpec spec, DataSet data) {
    this.spec = spec;
    DataInfo info = data.info();
    batch = Tensor.zeros(4, info.channels(), info.height(), info.width());
    float[] example = new float[info.size()];
    for (int row = 0; row < 4; row++) {
      data.train().copy(row, example, 0);
      batch.set(example, 0, row * info.size(), info.size());
    }
  }

  double loss(GenerativeModel model) {
    return losses(model).firstEntry().getValue();
  }

  SequencedMap<String, Double> losses(GenerativeModel model) {
    model.parameters().forgetGradients();
    RandomStream noise = new RandomStream(5, "noise");
    SequencedMap<String, Double> losses = model.learn(new Step(noise));
    tape.clear();
    return losses;
  }

  private final class Step implements LearningStep {
    private final RandomStream noise;

    Step(RandomStream noise) {
      this.noise = noise;
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
      return spec.settings();
    }

    @Override
    public RandomStream noise() {
      return noise;
    }

    @Override
    public void update(Parameters player, double rate) {
      player.settleGradients();
      for (Parameter parameter : player.all()) {
        if (parameter.learnt()) {
          slopes.put(parameter.name(), parameter.variable().gradient().toArray());
        }
      }
    }
  }
}
