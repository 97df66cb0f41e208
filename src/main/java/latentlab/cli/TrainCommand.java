package latentlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.DrawingImport;
import latentlab.engine.session.Experiments;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains a new model and saves it to a run folder. Ctrl+C saves what has been learnt so far. */
@Command(name = "train", sortOptions = false)
final class TrainCommand implements Callable<Integer> {
  private static final String NAME = "latentlab train";
  private static final String EPOCHS = "epochs";
  private static final long FIRST_SEED = 1;

  private final Environment environment;
  private final Texts texts = Texts.english();

  @Option(names = "--experiment", paramLabel = "E")
  private @Nullable String experiment;

  @Option(names = "--model", paramLabel = "M")
  private @Nullable String model;

  @Option(names = "--data", paramLabel = "D")
  private @Nullable String data;

  @Option(names = "--epochs", paramLabel = "N")
  private @Nullable Integer epochs;

  @Option(names = "--steps", paramLabel = "N")
  private @Nullable Long steps;

  @Option(names = "--seed", paramLabel = "S")
  private @Nullable Long seed;

  @Option(names = "--set", paramLabel = "KEY=VALUE")
  private List<String> changes = List.of();

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path out;

  TrainCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    RunSpec spec = spec();
    Path folder = given(out);
    Checks.runFolder(folder);
    try (Conversation conversation = new Conversation(environment.labs());
        StopSignal stop = new StopSignal()) {
      conversation.open(spec);
      RunEnd end = train(conversation, stop, spec);
      String saved = conversation.save(folder);
      environment.out().println(saved);
      return exitCode(end, saved);
    }
  }

  /** How a run came to its end. */
  private record RunEnd(RunState state, boolean stopped, long step) {}

  private RunSpec spec() {
    if (epochs != null && steps != null) {
      throw new BadInput("error.cli.train.length");
    }
    RunSpec spec = subject();
    Map<String, String> settings = new LinkedHashMap<>();
    if (epochs != null) {
      settings.put(EPOCHS, epochs.toString());
    }
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 1) {
        throw new BadInput("error.cli.train.set", change);
      }
      String key = change.substring(0, equals).strip();
      settings.put(key, value(spec.settings().spec(key), change.substring(equals + 1)));
    }
    RunSpec changed = spec.with(settings);
    return steps == null || settings.containsKey(EPOCHS)
        ? changed
        : changed.with(EPOCHS, Long.toString(epochsFor(steps, changed)));
  }

  /** What is trained before anything is changed: an experiment, or a model on a data set. */
  private RunSpec subject() {
    List<String> missing = new ArrayList<>();
    if (experiment == null && model == null) {
      missing.add("--model");
    }
    if (experiment == null && data == null) {
      missing.add("--data");
    }
    if (out == null) {
      missing.add("--out");
    }
    if (!missing.isEmpty()) {
      throw new BadInput("error.cli.missing", NAME, String.join(", ", missing));
    }
    if (experiment == null) {
      return Catalog.spec(given(model), given(data), seed == null ? FIRST_SEED : seed);
    }
    if (model != null || data != null) {
      throw new BadInput("error.cli.train.experiment", experiment);
    }
    RunSpec shipped = Experiments.named(environment.assets(), experiment).spec();
    return seed == null ? shipped : shipped.withSeed(seed);
  }

  private static <T> T given(@Nullable T option) {
    return Objects.requireNonNull(option, "checked before");
  }

  /** What stands behind the sign; a drawing may stand in a picture file: @file. */
  private static String value(ParamSpec spec, String text) {
    boolean file = spec instanceof ParamSpec.Drawing && text.startsWith("@");
    return file ? DrawingImport.digits(Path.of(text.substring(1))) : text;
  }

  /** As many epochs as the steps need, so that schedules span the steps that are trained. */
  private static long epochsFor(long steps, RunSpec spec) {
    DataInfo info = Catalog.data(spec.data());
    long stepsPerEpoch = Math.max(1, info.train() / spec.settings().whole("batch"));
    Checks.range("--steps", steps, 1, 10_000 * stepsPerEpoch);
    return (steps + stepsPerEpoch - 1) / stepsPerEpoch;
  }

  private RunEnd train(Conversation conversation, StopSignal stop, RunSpec spec)
      throws InterruptedException {
    try (TrainingReport report = report(spec)) {
      if (steps == null) {
        conversation.train();
      } else {
        conversation.trainSteps(steps);
      }
      return watch(conversation, stop, report);
    }
  }

  private static RunEnd watch(Conversation conversation, StopSignal stop, TrainingReport report)
      throws InterruptedException {
    boolean stopped = false;
    long step = 0;
    while (true) {
      if (stop.requested() && !stopped) {
        stopped = true;
        conversation.pause();
      }
      Event event = conversation.next();
      if (event == null) {
        continue;
      }
      report.accept(event);
      switch (event) {
        case Event.StepDone done -> step = done.step();
        case Event.Failed(String sentence) ->
            throw new CommandFailed(ExitCode.RUN_FAILED, sentence);
        case Event.StateChanged(RunState state) when isEnd(state) -> {
          return new RunEnd(state, stopped, step);
        }
        default -> {}
      }
    }
  }

  private static boolean isEnd(RunState state) {
    return switch (state) {
      case PAUSED, FINISHED, DIVERGED -> true;
      case EMPTY, LOADED, READY, TRAINING -> false;
    };
  }

  private TrainingReport report(RunSpec spec) {
    int length = spec.settings().whole(EPOCHS);
    return environment.terminal()
        ? new MovingBar(texts, environment.err())
        : new EpochLines(texts, environment.err(), length);
  }

  private int exitCode(RunEnd end, String folder) {
    if (end.state() == RunState.DIVERGED) {
      environment.err().println(texts.get("cli.train.diverged", end.step(), folder));
      return ExitCode.RUN_FAILED;
    }
    if (end.stopped()) {
      environment.err().println(texts.get("cli.train.stopped", end.step(), folder));
      return ExitCode.INTERRUPTED;
    }
    environment.err().println(texts.get("cli.train.saved", end.step(), folder));
    return ExitCode.DONE;
  }
}
