package latentlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;

/** A session that computes nothing: it notes its commands and answers from a script. */
final class ScriptedLab implements Lab {
  static final RunSpec KEPT = Catalog.spec("vae", "mnist", 7);

  final List<String> commands = new ArrayList<>();
  final List<Query> queries = new ArrayList<>();
  Function<Query, Answer> answers = query -> new Answer.Refused("No answer to " + query + ".");
  boolean endless;
  RunState end = RunState.FINISHED;
  Set<Ability> abilities = Set.of();
  String failureAtOpening = "";

  /** Which new runs fail at opening. */
  Predicate<RunSpec> fails = _ -> true;

  final List<RunSpec> specs = new ArrayList<>();
  String failureAtTraining = "";
  RunSpec opened = KEPT;
  private Mailbox mailbox = new Mailbox();

  Lab connect(Mailbox mine) {
    mailbox = mine;
    return this;
  }

  @Override
  public void open(RunSpec spec) {
    opened = spec;
    specs.add(spec);
    commands.add("open");
    openedWith(spec, 0);
  }

  @Override
  public void foretell(Path folder) {
    commands.add("foretell " + folder.getFileName());
  }

  @Override
  public void openRun(Path folder) {
    commands.add("openRun " + folder.getFileName());
    openedWith(KEPT, 860);
  }

  private void openedWith(RunSpec spec, long steps) {
    if (!failureAtOpening.isEmpty() && fails.test(spec)) {
      mailbox.accept(new Event.Failed(failureAtOpening));
      return;
    }
    ModelInfo model = new ModelInfo(20, 652_824, abilities);
    mailbox.accept(new Event.RunOpened(spec, Catalog.data(spec.data()), model, steps));
    mailbox.accept(new Event.StateChanged(steps == 0 ? RunState.READY : RunState.LOADED));
  }

  @Override
  public void train() {
    commands.add("train");
    if (endless) {
      mailbox.accept(new Event.StateChanged(RunState.TRAINING));
      System.out.println("training");
      return;
    }
    learn(4);
    finish();
  }

  @Override
  public void trainSteps(long steps) {
    commands.add("trainSteps " + steps);
    learn(steps);
    finish();
  }

  /** Two steps make an epoch, with losses that fall by ten a step. */
  private void learn(long steps) {
    mailbox.accept(new Event.StateChanged(RunState.TRAINING));
    for (long step = 1; step <= steps; step++) {
      SequencedMap<String, Double> losses = new LinkedHashMap<>();
      losses.put("loss", 200.0 - 10 * step);
      losses.put("kl", 5.5);
      mailbox.accept(new Event.StepDone(step, step / 2.0, losses));
      mailbox.accept(new Event.Progress(step, steps, (int) step / 2, 2, 12345.6, 83));
      if (step % 2 == 0) {
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        figures.put("loss", 150.25);
        mailbox.accept(new Event.Evaluated(step, step / 2.0, figures, new double[0]));
      }
    }
  }

  private void finish() {
    if (failureAtTraining.isEmpty()) {
      mailbox.accept(new Event.StateChanged(end));
    } else {
      mailbox.accept(new Event.Failed(failureAtTraining));
    }
  }

  @Override
  public void pause() {
    commands.add("pause");
    mailbox.accept(new Event.StateChanged(RunState.PAUSED));
  }

  @Override
  public void step() {
    commands.add("step");
  }

  @Override
  public void epoch() {
    commands.add("epoch");
  }

  @Override
  public void stop() {
    commands.add("stop");
  }

  @Override
  public void slow(double secondsPerPhase) {
    commands.add("slow");
  }

  @Override
  public void nextPhase() {
    commands.add("nextPhase");
  }

  @Override
  public void act(String action) {
    commands.add("act " + action);
  }

  @Override
  public void change(String key, String value) {
    commands.add("change " + key);
  }

  @Override
  public void ask(String slot, Query query) {
    queries.add(query);
    mailbox.accept(new Event.Answered(slot, query, answers.apply(query), 860));
  }

  @Override
  public void cancel(String slot) {
    // Every answer comes at once: there is nothing to give up.
  }

  @Override
  public void save(Path folder) {
    commands.add("save");
    try {
      Files.writeString(folder.resolve("run.json"), String.join("\n", commands));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    mailbox.accept(new Event.Saved(folder.toString()));
  }

  @Override
  public void close() {
    commands.add("close");
  }
}
