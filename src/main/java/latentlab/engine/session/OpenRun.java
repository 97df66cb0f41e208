package latentlab.engine.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import latentlab.engine.data.DataSet;
import latentlab.engine.event.Event;
import latentlab.engine.event.Finding;
import latentlab.engine.event.RunState;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.Plays;
import latentlab.engine.family.Scores;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.store.MetricsRow;
import latentlab.engine.train.RunWatch;
import latentlab.engine.train.Traces;
import latentlab.engine.train.Trainer;
import org.jspecify.annotations.Nullable;

/** The run a session has open: its model, its trainer, and what it tells. Training thread only. */
final class OpenRun {
  /** Nanoseconds between two copies of the weights for the preview evaluator. */
  private static final long REFRESH = 100_000_000L;

  private static final long BETWEEN_PROGRESS = 50_000_000L;
  private static final String TRAIN = "train";

  private final RunSpec spec;
  private final DataSet data;
  private final GenerativeModel model;
  private final long trainedBefore;
  private final Consumer<Event> listener;
  private final WeightsHandover handover;
  private final Trainer trainer;
  private final RunWatch watch = new RunWatch();
  private final Speedometer speed = new Speedometer();
  private final List<MetricsRow> metrics = new ArrayList<>();
  private final Instant started = Instant.now();
  private SequencedMap<String, Double> lastFigures = new LinkedHashMap<>();
  private SequencedMap<String, Double> epochSums = new LinkedHashMap<>();
  private int epochSteps;
  private @Nullable ClassesDrawn classes;
  private double leastEnergy = Double.POSITIVE_INFINITY;
  private long pauseAt;
  private long lastHandover;
  private long lastProgress;
  private RunState state;

  /**
   * @param trainedBefore steps that a loaded model had already; 0 for a new one
   * @param history the figures of those steps, as they were kept
   */
  OpenRun(
      RunSpec spec,
      DataSet data,
      GenerativeModel model,
      long trainedBefore,
      List<MetricsRow> history,
      Consumer<Event> listener) {
    this.spec = spec;
    this.data = data;
    this.model = model;
    this.trainedBefore = trainedBefore;
    this.metrics.addAll(history);
    this.listener = listener;
    this.handover = new WeightsHandover(model.parameters().everything().size());
    this.trainer = new Trainer(spec, data, model);
    this.state = trainedBefore > 0 ? RunState.LOADED : RunState.READY;
    // Before the evaluator is told of the run: it must not answer with weights that are no one's.
    handover.give(trainer.weights(), trainedBefore);
  }

  /** Lets the classes of samples be counted after each epoch; null where nobody can. */
  void count(@Nullable ClassesDrawn drawn) {
    classes = drawn;
  }

  /**
   * Tells what was opened and how good it is already.
   *
   * @param known whether it was told of already
   */
  void announce(boolean known) {
    if (!known) {
      listener.accept(
          new Event.RunOpened(spec, data.info(), Abilities.describe(model), trainedBefore));
      listener.accept(new Event.StateChanged(state));
    }
    // Scoring takes seconds: how far the run is, and what it is, need not wait for it.
    tellProgress();
    if (state == RunState.LOADED) {
      tellHistory();
      tellFindings(List.of(RunWatch.loaded(trainedBefore)));
      tellScore(score());
    } else {
      evaluate();
    }
  }

  boolean training() {
    return state == RunState.TRAINING;
  }

  RunState state() {
    return state;
  }

  RunSpec spec() {
    return spec;
  }

  DataSet data() {
    return data;
  }

  GenerativeModel model() {
    return model;
  }

  Trainer trainer() {
    return trainer;
  }

  WeightsHandover handover() {
    return handover;
  }

  List<MetricsRow> metrics() {
    return metrics;
  }

  Instant started() {
    return started;
  }

  SequencedMap<String, Double> lastFigures() {
    return lastFigures;
  }

  /** Steps behind the weights as they stand. */
  long steps() {
    return trainedBefore + trainer.steps();
  }

  /** Trains until that step of this run, or the end of the run if that comes first. */
  void trainUntil(long step) {
    if (trainer.done()) {
      trainer.extend();
    }
    pauseAt = step;
    speed.pause();
    enter(RunState.TRAINING);
  }

  void pause() {
    if (training()) {
      hand(true);
      enter(RunState.PAUSED);
    }
  }

  void finish() {
    hand(true);
    enter(RunState.FINISHED);
  }

  /** Holds each act of a step at the gate from now on; null lets steps run. */
  void watch(@Nullable Gate gate) {
    trainer.watch(
        gate == null
            ? null
            : new Traces(
                (phase, parts) -> {
                  gate.shut();
                  listener.accept(new Event.PhaseEntered(trainer.steps() + 1, phase, parts));
                  gate.pass();
                }));
  }

  /** Does something to the model between two steps. */
  void act(String action) {
    int changed = trainer.act(action);
    hand(true);
    listener.accept(new Event.Acted(trainer.steps(), trainer.epoch(), action, changed));
  }

  /**
   * Changes a live setting.
   *
   * @param adjust hears of the settings before anybody else does
   */
  void change(String key, String value, Consumer<Settings> adjust) {
    Settings before = trainer.settings();
    trainer.change(key, value);
    Settings after = trainer.settings();
    if (before.equals(after)) {
      return;
    }
    adjust.accept(after);
    long step = trainer.steps();
    listener.accept(
        new Event.SettingChanged(step, trainer.epoch(), key, before.text(key), after.text(key)));
    // Views that follow ask again: it may be a setting of the sampler.
    hand(true);
    List<Finding> findings = RunWatch.changed(key, before, after, step);
    if (step > 0 && !findings.isEmpty()) {
      listener.accept(new Event.Findings(findings));
    }
  }

  /** One training step and what it leads to. */
  void step() {
    int stage = trainer.stage();
    SequencedMap<String, Double> losses = trainer.step();
    if (trainer.diverged()) {
      hand(true);
      enter(RunState.DIVERGED);
      listener.accept(new Event.Findings(RunWatch.diverged(trainer.steps(), trainer.settings())));
      return;
    }
    listener.accept(new Event.StepDone(trainer.steps(), trainer.epoch(), losses));
    losses.forEach((name, value) -> epochSums.merge(name, value, Double::sum));
    epochSteps++;
    speed.learnt(trainer.batch());
    tellProgressNowAndThen();
    hand(false);
    if (trainer.atEpochEnd()) {
      evaluate();
      speed.pause();
    }
    if (state == RunState.DIVERGED) {
      return;
    }
    if (trainer.done()) {
      finish();
    } else if (trainer.stage() != stage) {
      hand(true);
      listener.accept(new Event.StageEntered(trainer.steps(), trainer.epoch(), trainer.stageId()));
    } else if (trainer.steps() >= pauseAt) {
      pause();
    }
  }

  /** Tells the kept figures of a loaded run again, for the curves. */
  private void tellHistory() {
    for (MetricsRow row : metrics) {
      listener.accept(
          row.split().equals(TRAIN)
              ? new Event.StepDone(row.step(), row.epoch(), row.figures())
              : new Event.Evaluated(row.step(), row.epoch(), row.figures(), new double[0]));
    }
  }

  /** Scores the validation split, writes it down, and tells what it means. */
  private void evaluate() {
    SequencedMap<String, Double> means = keepEpochMeans();
    Scores.Score score = score();
    if (score != null) {
      metrics.add(new MetricsRow(trainer.steps(), trainer.epoch(), "validation", score.figures()));
      tellScore(score);
      markTheBest(score);
      List<Finding> findings = watch.epochDone(score, means, trainer.settings());
      if (findings.stream().anyMatch(finding -> finding.id().equals(RunWatch.EXPLODED))) {
        trainer.comeBack();
        leastEnergy = Double.POSITIVE_INFINITY;
        hand(true);
        enter(RunState.DIVERGED);
      }
      tellFindings(findings);
    }
  }

  /** Of a game's weights those with the closest samples are kept, in case it blows up. */
  private void markTheBest(Scores.Score score) {
    double energy = score.figures().getOrDefault("energyDistance", Double.POSITIVE_INFINITY);
    if (model instanceof Plays && energy < leastEnergy) {
      leastEnergy = energy;
      trainer.mark();
    }
  }

  /** Tells what there is to say, the most important last, and first what is true all along. */
  private void tellFindings(List<Finding> newest) {
    List<Finding> findings = new ArrayList<>();
    if (trainer.steps() == 0) {
      findings.addAll(RunWatch.begun(spec.settings(), trainer.settings()));
    }
    findings.addAll(newest);
    listener.accept(new Event.Findings(findings));
  }

  private Scores.@Nullable Score score() {
    Scores.Score score = trainer.validate();
    ClassesDrawn drawn = classes;
    if (score != null && drawn != null) {
      SequencedMap<String, Double> figures = new LinkedHashMap<>(score.figures());
      trainer.withShownWeights(() -> figures.putAll(drawn.figures()));
      score = new Scores.Score(figures, score.information());
    }
    if (score != null) {
      lastFigures = score.figures();
    }
    return score;
  }

  private void tellScore(Scores.@Nullable Score score) {
    if (score != null) {
      double epoch = (double) steps() / trainer.stepsPerEpoch();
      listener.accept(new Event.Evaluated(steps(), epoch, score.figures(), score.information()));
    }
  }

  /** Writes down the epoch's mean losses and begins anew; empty without steps. */
  private SequencedMap<String, Double> keepEpochMeans() {
    SequencedMap<String, Double> means = new LinkedHashMap<>();
    if (epochSteps == 0) {
      return means;
    }
    epochSums.forEach((name, sum) -> means.put(name, sum / epochSteps));
    metrics.add(new MetricsRow(trainer.steps(), trainer.epoch(), TRAIN, means));
    epochSums = new LinkedHashMap<>();
    epochSteps = 0;
    return means;
  }

  /**
   * Twenty times a second is as fast as anybody reads; what is not told in passing is told at rest.
   */
  private void tellProgressNowAndThen() {
    long now = System.nanoTime();
    if (now - lastProgress > BETWEEN_PROGRESS) {
      tellProgress();
      lastProgress = now;
    }
  }

  private void tellProgress() {
    long left = (trainer.totalSteps() - trainer.steps()) * trainer.batch();
    listener.accept(
        new Event.Progress(
            steps(),
            trainedBefore + trainer.totalSteps(),
            (int) (steps() / trainer.stepsPerEpoch()),
            trainer.epochs(),
            speed.perSecond(),
            speed.secondsFor(left)));
  }

  /** Copies the weights for the preview evaluator if it has taken the last ones, or in any case. */
  private void hand(boolean always) {
    long now = System.nanoTime();
    if (always || (handover.wanted() && now - lastHandover > REFRESH)) {
      lastHandover = now;
      handover.give(trainer.weights(), steps());
      listener.accept(new Event.WeightsRefreshed(steps()));
    }
  }

  private void enter(RunState next) {
    if (state != next) {
      state = next;
      tellProgress();
      listener.accept(new Event.StateChanged(next));
    }
  }
}
