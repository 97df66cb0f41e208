package latentlab.engine.train;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Acts;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Plays;
import latentlab.engine.family.Scores;
import latentlab.engine.family.TrainingExamples;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.optim.Adam;
import latentlab.engine.optim.GradientClip;
import latentlab.engine.optim.Optimiser;
import latentlab.engine.optim.Schedule;
import latentlab.engine.optim.WeightAverage;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The training loop, one step at a time: fill a batch, let the model learn from it, average the
 * weights. Owned by one thread.
 */
public final class Trainer {
  private static final String BATCH = "batch";

  private final DataInfo data;
  private final GenerativeModel model;
  private final Batches batches;
  private final TrainingExamples examples;
  private final Pool pool = new Pool();
  private final Tape tape = new Tape(pool);
  private final RandomStream noise;
  private final Map<Parameters, Optimiser> optimisers = new IdentityHashMap<>();
  private final Stages stages;
  private final @Nullable WeightAverage average;
  private final LastGoodWeights lastGood;
  private final HeldOutScores validation;
  private Settings settings;
  private long steps;
  private boolean diverged;
  private @Nullable Watcher watcher;

  public Trainer(RunSpec spec, DataSet data, GenerativeModel model) {
    this.data = data.info();
    this.model = model;
    this.batches = new Batches(spec, data);
    this.settings = spec.settings().with(BATCH, Integer.toString(batches.batch()));
    this.examples = Batches.inOrder(spec, data);
    this.stages = new Stages(model.stages(settings), batches.stepsPerEpoch());
    this.noise = new RandomStream(spec.seed(), "noise");
    double ema = settings.real("ema");
    this.average =
        ema == 0
            ? null
            : new WeightAverage(model.parameters(), ema, parameter -> averaged(model, parameter));
    this.lastGood = new LastGoodWeights(model.parameters(), average);
    this.validation = new HeldOutScores(spec, data, false);
  }

  private static boolean averaged(GenerativeModel model, Parameter parameter) {
    return parameter.averaged() && !(model instanceof Plays game && game.judges(parameter));
  }

  /**
   * One training step. Where a part of the loss or a weight is no finite number, the run has {@link
   * #diverged}, and the last good weights have been put back.
   *
   * @return the loss parts, the total first
   */
  public SequencedMap<String, Double> step() {
    if (stages.begins(steps)) {
      enterStage();
    }
    lastGood.beforeStep(steps);
    Tensor batch = tape.take(batches.batch(), data.channels(), data.height(), data.width());
    batches.fill(batch);
    model.parameters().forgetGradients();
    SequencedMap<String, Double> losses = model.learn(new Step(batch));
    tape.clear();
    steps++;
    diverged = !lastGood.afterStep(losses.values());
    if (diverged) {
      // What the optimisers remember is of the gradients that blew up.
      optimisers.clear();
    } else if (average != null) {
      average.update();
    }
    return losses;
  }

  /** Keeps the weights as they are: the best so far. */
  public void mark() {
    lastGood.mark();
  }

  /** Puts the best weights back; learning goes on from there without momentum. */
  public void comeBack() {
    lastGood.comeBack();
    optimisers.clear();
  }

  /** Whether the last step has blown up. */
  public boolean diverged() {
    return diverged;
  }

  /** What was learnt so far is what is shown of it: the next part of the model builds on that. */
  private void enterStage() {
    model.parameters().everything().set(weights());
    model.enter(stage(), examples);
    if (average != null) {
      average.restart();
    }
    lastGood.trust();
  }

  /** The validation figures of the weights as they are shown. */
  public Scores.@Nullable Score validate() {
    if (!(model instanceof Scores scores)) {
      return null;
    }
    Scores.Score[] score = new Scores.Score[1];
    withShownWeights(() -> score[0] = validation.score(scores));
    return score[0];
  }

  /** Does something while the model has the weights as they are shown: averaged ones if kept. */
  public void withShownWeights(Runnable work) {
    Tensor present = model.parameters().everything();
    Tensor shown = weights();
    if (shown == present) {
      work.run();
      return;
    }
    Tensor kept = Tensor.zeros(present.size());
    kept.set(present);
    present.set(shown);
    try {
      work.run();
    } finally {
      present.set(kept);
    }
  }

  /**
   * Changes a live setting from the next step on.
   *
   * @throws BadInput where there is no such setting, its value is not allowed or does not fit the
   *     model, or it cannot change while training
   */
  public void change(String key, String value) {
    Settings changed = settings.with(key, value);
    if (!changed.spec(key).live()) {
      throw new BadInput("error.setting.notLive", key);
    }
    model.adjust(changed);
    settings = changed;
  }

  /** The weights to show, score and save: the average where the run keeps one. */
  public Tensor weights() {
    return average == null || average.updates() == 0
        ? model.parameters().everything()
        : average.values();
  }

  /** The last stage goes on for as many epochs as it had. */
  public void extend() {
    stages.extend();
  }

  /** Somebody looks at the steps from now on, or nobody. */
  public void watch(@Nullable Watcher looking) {
    watcher = looking;
  }

  /** Which of the stages the next step belongs to, from 0. */
  public int stage() {
    return stages.at(steps);
  }

  /** The name of that stage. */
  public String stageId() {
    return stages.id(stage());
  }

  /**
   * Lets something be done to the model, with the next batch to look at.
   *
   * @return how many things were changed
   * @throws BadInput where nothing of that name can be done to it
   */
  public int act(String action) {
    if (!(model instanceof Acts acts) || !acts.actions().contains(action)) {
      throw new BadInput("error.action.unknown", action);
    }
    Tensor batch = tape.take(batches.batch(), data.channels(), data.height(), data.width());
    batches.fill(batch);
    model.parameters().forgetGradients();
    int changed = acts.act(action, new Step(batch));
    tape.clear();
    return changed;
  }

  public boolean done() {
    return steps >= totalSteps();
  }

  public boolean atEpochEnd() {
    return steps % stepsPerEpoch() == 0;
  }

  public long steps() {
    return steps;
  }

  /** How many epochs are done, as a fraction. */
  public double epoch() {
    return (double) steps / stepsPerEpoch();
  }

  public int epochs() {
    return stages.epochs();
  }

  public int stepsPerEpoch() {
    return batches.stepsPerEpoch();
  }

  public long totalSteps() {
    return (long) stages.epochs() * stepsPerEpoch();
  }

  public int batch() {
    return batches.batch();
  }

  /** The settings as they are now; the batch is never larger than the data. */
  public Settings settings() {
    return settings;
  }

  private double learningRate() {
    Schedule schedule = Schedule.valueOf(settings.choice("schedule").toUpperCase(Locale.ROOT));
    return settings.real("learningRate") * schedule.factor(stages.progress(steps));
  }

  /** Where a family sets Adam's constants, they are those; otherwise the usual ones. */
  private Optimiser optimiser(Parameters player) {
    double beta1 = settings.has("beta1") ? settings.real("beta1") : Adam.BETA1;
    double beta2 = settings.has("beta2") ? settings.real("beta2") : Adam.BETA2;
    return Optimiser.of(settings.choice("optimiser"), beta1, beta2, player);
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
      return batches.labels();
    }

    @Override
    public void another() {
      batches.fillAtRandom(batch);
    }

    @Override
    public int stage() {
      return Trainer.this.stage();
    }

    @Override
    public boolean watched() {
      return watcher != null;
    }

    @Override
    public void saw(String part, Tensor value) {
      if (watcher != null) {
        watcher.saw(part, value);
      }
    }

    @Override
    public void phase(String id) {
      if (watcher != null) {
        watcher.phase(id);
      }
    }

    @Override
    public double epoch() {
      return Trainer.this.epoch();
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
      Optimiser optimiser = optimisers.computeIfAbsent(player, Trainer.this::optimiser);
      optimiser.step(rate * learningRate(), GradientClip.scale(player, settings.real("clip")));
    }
  }
}
