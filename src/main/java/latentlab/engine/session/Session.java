package latentlab.engine.session;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Natives;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One experiment under way: the training thread, which owns the model and carries out commands
 * between two steps, and the preview evaluator beside it.
 */
public final class Session implements Lab {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Path assets;
  private final Consumer<Event> listener;
  private final LinkedBlockingQueue<Command> commands = new LinkedBlockingQueue<>();
  private final PreviewEvaluator evaluator;
  private final Gate gate = new Gate(() -> !commands.isEmpty());
  private final Thread thread;
  private @Nullable OpenRun run;
  private @Nullable DataSet lastData;
  private boolean closing;

  /** What was told of and is not open yet. */
  private @Nullable Foretold foretold;

  /** Somebody waits for the end. */
  private volatile boolean hurry;

  /** A run that was read, and where. */
  private record Foretold(Path place, RunFiles.Kept kept) {}

  /** Something to do on the training thread. */
  private interface Command {
    void carryOut();
  }

  /**
   * @param assets the folder of everything that ships with the program
   * @param listener gets every event, on the thread it happens on: a {@link Mailbox}
   */
  public Session(Path assets, Consumer<Event> listener) {
    this.assets = assets;
    this.listener = listener;
    this.evaluator = new PreviewEvaluator(assets, listener);
    this.thread = Thread.ofPlatform().name("latentlab-training").daemon().start(this::loop);
  }

  private void loop() {
    try {
      while (!closing) {
        OpenRun open = run;
        boolean training = open != null && open.training();
        Command command = training ? commands.poll() : commands.take();
        if (command != null) {
          attempt(command);
        } else if (open != null) {
          evaluator.letHandsGoFirst();
          attempt(open::step);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends a command; a step that is held in slow motion lets go, so that it comes at once. */
  private void tell(Command command) {
    commands.add(command);
    gate.open();
  }

  /** Whatever goes wrong is told in a sentence, and the session lives on. */
  private void attempt(Command command) {
    try {
      command.carryOut();
    } catch (BadInput wrong) {
      takeBack();
      listener.accept(new Event.Failed(wrong.sentence()));
    } catch (OutOfMemoryError full) {
      LOG.error("no memory for a command", full);
      giveUp("error.memory");
    } catch (RuntimeException | LinkageError broken) {
      LOG.error("a command failed", broken);
      giveUp("error.session.failed");
    }
  }

  /** What was told of does not open. */
  private void takeBack() {
    if (foretold != null) {
      foretold = null;
      evaluator.forget();
      listener.accept(new Event.StateChanged(RunState.EMPTY));
    }
  }

  private void giveUp(String key) {
    takeBack();
    OpenRun open = run;
    if (open != null) {
      open.pause();
    }
    listener.accept(new Event.Failed(Texts.english().get(key)));
  }

  @Override
  public void open(RunSpec spec) {
    tell(
        () -> {
          Natives.load();
          DataSet data = data(spec.data());
          GenerativeModel model =
              Families.of(spec.model()).build(spec.settings(), data.info(), spec.seed());
          put(new OpenRun(spec, data, model, 0, List.of(), listener));
        });
  }

  @Override
  public void openRun(Path folder) {
    tell(
        () -> {
          Foretold known = foretold != null && foretold.place.equals(folder) ? foretold : null;
          RunFiles.Kept kept = known == null ? RunFiles.read(folder) : known.kept;
          Natives.load();
          DataSet data = data(kept.spec().data());
          put(RunFiles.rebuild(folder, kept, data, listener), known != null);
        });
  }

  @Override
  public void foretell(Path place) {
    tell(
        () -> {
          if (run == null && foretold == null) {
            try {
              foretell(place, RunFiles.read(place));
            } catch (BadInput wrong) {
              LOG.debug("{} is told of when it is opened", place, wrong);
            }
          }
        });
  }

  private void foretell(Path place, RunFiles.Kept kept) {
    RunSpec spec = kept.spec();
    DataInfo data = Catalog.data(spec.data());
    Families.of(spec.model())
        .outline(spec.settings(), data)
        .map(Abilities::describe)
        .ifPresent(
            model -> {
              foretold = new Foretold(place, kept);
              listener.accept(new Event.RunOpened(spec, data, model, kept.steps()));
              listener.accept(new Event.StateChanged(RunState.LOADED));
            });
  }

  private void put(OpenRun opened) {
    put(opened, false);
  }

  /**
   * @param known whether it was told of already
   */
  private void put(OpenRun opened, boolean known) {
    run = opened;
    foretold = null;
    evaluator.open(opened.spec(), opened.data(), opened.handover(), known);
    watchIfSlow();
    opened.count(ClassesDrawn.of(assets, opened.data(), opened.model()));
    opened.announce(known);
    if (gate.slow()) {
      listener.accept(new Event.SlowMotion(gate.seconds()));
    }
  }

  private DataSet data(String id) {
    DataSet present = lastData;
    if (present == null || !present.info().id().equals(id)) {
      present = DataSets.load(id, assets);
      lastData = present;
    }
    return present;
  }

  @Override
  public void train() {
    tell(() -> fresh().trainUntil(Long.MAX_VALUE));
  }

  @Override
  public void step() {
    trainSteps(1);
  }

  @Override
  public void trainSteps(long steps) {
    tell(
        () -> {
          OpenRun open = fresh();
          open.trainUntil(open.trainer().steps() + steps);
        });
  }

  @Override
  public void epoch() {
    tell(
        () -> {
          OpenRun open = fresh();
          long perEpoch = open.trainer().stepsPerEpoch();
          open.trainUntil((open.trainer().steps() / perEpoch + 1) * perEpoch);
        });
  }

  /** The open run, from scratch where it is a loaded one. */
  private OpenRun fresh() {
    OpenRun open = opened();
    if (open.state() == RunState.LOADED) {
      RunSpec spec = open.spec();
      GenerativeModel model =
          Families.of(spec.model()).build(spec.settings(), open.data().info(), spec.seed());
      put(new OpenRun(spec, open.data(), model, 0, List.of(), listener));
    }
    return opened();
  }

  private OpenRun opened() {
    OpenRun open = run;
    if (open == null) {
      throw new BadInput("error.session.empty");
    }
    return open;
  }

  @Override
  public void pause() {
    tell(() -> opened().pause());
  }

  @Override
  public void stop() {
    tell(() -> opened().finish());
  }

  @Override
  public void slow(double secondsPerPhase) {
    gate.hold(secondsPerPhase);
    tell(
        () -> {
          watchIfSlow();
          listener.accept(new Event.SlowMotion(secondsPerPhase));
        });
  }

  private void watchIfSlow() {
    OpenRun open = run;
    if (open != null) {
      open.watch(gate.slow() ? gate : null);
    }
  }

  @Override
  public void nextPhase() {
    gate.open();
  }

  @Override
  public void act(String action) {
    tell(() -> opened().act(action));
  }

  @Override
  public void change(String key, String value) {
    tell(
        () -> {
          // Before it is told: who hears of it may ask at once.
          opened().change(key, value, evaluator::adjust);
        });
  }

  @Override
  public void ask(String slot, Query query) {
    evaluator.ask(slot, query);
  }

  @Override
  public void cancel(String slot) {
    evaluator.cancel(slot);
  }

  @Override
  public void save(Path folder) {
    tell(
        () -> {
          RunFiles.write(folder, opened(), () -> hurry);
          listener.accept(new Event.Saved(folder.toString()));
        });
  }

  @Override
  public void close() {
    hurry = true;
    gate.hold(0);
    tell(() -> closing = true);
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    evaluator.close();
  }
}
