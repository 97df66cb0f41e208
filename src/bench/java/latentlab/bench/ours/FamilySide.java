package latentlab.bench.ours;

import latentlab.bench.work.Side;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameters;
import latentlab.engine.optim.GradientClip;
import latentlab.engine.optim.Optimiser;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** A model of a family that learns as in the program's training loop. */
final class FamilySide implements Side {
  private final Settings settings;
  private final GenerativeModel model;
  private final FixedBatches batches;
  private final Optimiser optimiser;
  private final Tape tape = new Tape(new Pool());
  private final RandomStream noise = new RandomStream(Ours.SEED, "noise");
  private double loss;

  FamilySide(FamilyModel trained, FixedBatches batches) {
    this.settings = trained.settings();
    this.model = trained.model();
    this.batches = batches;
    this.optimiser = Optimiser.of(settings.choice("optimiser"), model.parameters());
  }

  @Override
  public long parameters() {
    return model.parameters().count();
  }

  @Override
  public void step() {
    model.parameters().forgetGradients();
    loss = model.learn(new Step(batches.next())).firstEntry().getValue();
    tape.clear();
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    // Tensors are native memory that goes with their Java objects.
  }

  private final class Step implements LearningStep {
    private final Tensor batch;

    Step(Tensor batch) {
      this.batch = batch;
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
      return new int[batch().shape().at(0)];
    }

    @Override
    public int stage() {
      return 0;
    }

    @Override
    public double epoch() {
      return 0;
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
    public void update(Parameters player, double rate) {
      player.settleGradients();
      optimiser.step(
          settings.real("learningRate"), GradientClip.scale(player, settings.real("clip")));
    }
  }
}
