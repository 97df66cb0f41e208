package latentlab.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.RunSpec;

/**
 * Trains a model so briefly that a person can wait for it: players and denoisers on points, which
 * takes them seconds where pictures take hours; whatever encodes on pictures, for a few epochs.
 */
final class ShortTraining {
  /** For pictures: some models are far from their end by then, and show what they can. */
  private static final Duration LIMIT = Duration.ofSeconds(90);

  /** For points, on which whole runs take less than a minute on a machine with nothing else. */
  private static final Duration LIMIT_ON_POINTS = Duration.ofMinutes(6);

  private static final long SEED = 7;

  /** Enough for pictures that are given back, and for what is drawn from their codes. */
  private static final int EPOCHS = 8;

  /** Of each stage where there are several. */
  private static final int STAGE_EPOCHS = 2;

  private static final String LATENT = "latent";

  /** Fewer numbers, as some begin with, can be looked at, but hold little of a picture. */
  private static final int FEWEST_LATENT = 8;

  private static final String LENGTH = "epochs";

  /** How settings end that say how long a further stage of a run is. */
  private static final String STAGE_LENGTH = "Epochs";

  private final Conversation conversation;

  ShortTraining(Conversation conversation) {
    this.conversation = conversation;
  }

  /**
   * A model that was trained.
   *
   * @param steps how many
   * @param drawsWell whether it got so far that what it draws is its own: not where it was stopped
   *     before its last stage
   */
  record Outcome(Event.RunOpened run, long steps, boolean drawsWell) {}

  /** Trains it; nothing where that cannot be done in so short a time. */
  Optional<Outcome> train(FamilyInfo family) throws InterruptedException {
    boolean encodes = family.abilities().contains(Ability.ENCODES);
    boolean plays = !encodes && family.abilities().contains(Ability.PLAYS);
    if (plays || (!encodes && family.abilities().contains(Ability.DENOISES))) {
      Optional<Event.RunOpened> onPoints = onPoints(family, plays);
      if (onPoints.isPresent()) {
        return Optional.of(learn(onPoints.get()));
      }
    }
    // Two players on pictures need an hour.
    return plays ? Optional.empty() : Optional.of(learn(onPictures(family)));
  }

  /** Players on Gaussians, which show whom they forget; others on points of a bent shape. */
  private Optional<Event.RunOpened> onPoints(FamilyInfo family, boolean plays)
      throws InterruptedException {
    List<DataInfo> points =
        Catalog.dataSets().stream()
            .filter(data -> data.kind() == DataInfo.Kind.POINTS)
            .filter(data -> plays != data.modes().isEmpty())
            .toList();
    try {
      return Optional.of(
          conversation.open(Catalog.spec(family.id(), points.getFirst().id(), SEED)));
    } catch (CommandFailed _) {
      // It says that it cannot learn from points.
      return Optional.empty();
    }
  }

  private Event.RunOpened onPictures(FamilyInfo family) throws InterruptedException {
    String data =
        Catalog.dataSets().stream()
            .filter(info -> info.kind() == DataInfo.Kind.PICTURES)
            .findFirst()
            .orElseThrow()
            .id();
    RunSpec spec = Catalog.spec(family.id(), data, SEED);
    Map<String, String> brief = new LinkedHashMap<>();
    int epochs = hasStages(spec) ? STAGE_EPOCHS : EPOCHS;
    for (ParamSpec param : spec.settings().specs()) {
      if (isLength(param)) {
        int usual = spec.settings().whole(param.key());
        brief.put(param.key(), String.valueOf(Math.min(epochs, usual)));
      } else if (param instanceof ParamSpec.Whole && param.key().equals(LATENT)) {
        int usual = spec.settings().whole(LATENT);
        brief.put(LATENT, String.valueOf(Math.max(FEWEST_LATENT, usual)));
      }
    }
    return conversation.open(spec.with(brief));
  }

  private static boolean isLength(ParamSpec param) {
    return param instanceof ParamSpec.Whole
        && (param.key().equals(LENGTH) || param.key().endsWith(STAGE_LENGTH));
  }

  private static boolean hasStages(RunSpec spec) {
    return spec.settings().specs().stream()
        .filter(param -> isLength(param) && !param.key().equals(LENGTH))
        .anyMatch(param -> spec.settings().whole(param.key()) > 0);
  }

  private Outcome learn(Event.RunOpened run) throws InterruptedException {
    boolean points = run.data().kind() == DataInfo.Kind.POINTS;
    Duration limit = points ? LIMIT_ON_POINTS : LIMIT;
    long deadline = System.nanoTime() + limit.toNanos();
    long steps = 0;
    boolean stopped = false;
    conversation.train();
    while (true) {
      if (!stopped && System.nanoTime() > deadline) {
        conversation.pause();
        stopped = true;
      }
      switch (conversation.next()) {
        case Event.StepDone done -> steps = done.step();
        case Event.Failed(String sentence) ->
            throw new CommandFailed(ExitCode.RUN_FAILED, sentence);
        case Event.StateChanged(RunState state) when state == RunState.FINISHED -> {
          return new Outcome(run, steps, true);
        }
        case Event.StateChanged(RunState state)
            when state == RunState.PAUSED || state == RunState.DIVERGED -> {
          return new Outcome(run, steps, !hasStages(run.spec()));
        }
        case null, default -> {}
      }
    }
  }
}
