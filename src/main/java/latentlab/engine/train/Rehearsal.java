package latentlab.engine.train;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TracedPart;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** A training step that is looked at and leaves the model as it was. */
public final class Rehearsal {
  /** So many examples are in the batch: statistics over it mean something. */
  private static final int BATCH = 16;

  private final RunSpec spec;
  private final DataSet data;
  private final GenerativeModel model;
  private final Tape tape = new Tape(new Pool());

  public Rehearsal(RunSpec spec, DataSet data, GenerativeModel model) {
    this.spec = spec;
    this.data = data;
    this.model = model;
  }

  /**
   * What the step shows of a training example.
   *
   * @param example its place in the training split
   * @param stage of the run
   */
  public List<TracedPart> of(int example, int stage) {
    List<TracedPart> all = new ArrayList<>();
    Tensor everything = model.parameters().everything();
    Tensor kept = tape.take(everything.shape());
    kept.set(everything);
    DataInfo info = data.info();
    Tensor batch = tape.take(BATCH, info.channels(), info.height(), info.width());
    int[] labels = Batches.rehearse(spec, data, example, batch);
    model.parameters().forgetGradients();
    try {
      model.learn(new Step(batch, labels, stage, new Traces((_, parts) -> all.addAll(parts))));
    } finally {
      everything.set(kept);
      tape.clear();
    }
    return all;
  }

  private final class Step implements LearningStep {
    private final Tensor batch;
    private final int[] labels;
    private final int stage;
    private final Watcher watcher;
    private final RandomStream noise = new RandomStream(spec.seed(), "noise.rehearsal");

    Step(Tensor batch, int[] labels, int stage, Watcher watcher) {
      this.batch = batch;
      this.labels = labels;
      this.stage = stage;
      this.watcher = watcher;
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
      return labels;
    }

    @Override
    public int stage() {
      return stage;
    }

    @Override
    public double epoch() {
      return spec.settings().whole("epochs");
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
    public boolean watched() {
      return true;
    }

    @Override
    public void saw(String part, Tensor value) {
      watcher.saw(part, value);
    }

    @Override
    public void phase(String id) {
      watcher.phase(id);
    }

    @Override
    public void update(Parameters player, double rate) {
      player.settleGradients();
    }
  }
}
