package latentlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;

/** Asks a model for what shows best what it does: by what it can, whatever it is. */
final class Showing {
  private static final int PICTURES = 9;
  private static final int PAIRS = 3;
  private static final int POINTS = 1000;
  private static final long SEED = 7;

  /** How sure the judge must be. */
  private static final double SURE = 0.9;

  /** Among so many every class is met, by a model that has not forgotten any. */
  private static final int JUDGED = 100;

  private final Environment environment;
  private final KeptRuns kept;
  private final Conversation conversation;

  /**
   * @param conversation about the model that is shown
   */
  Showing(Environment environment, KeptRuns kept, Conversation conversation) {
    this.environment = environment;
    this.kept = kept;
    this.conversation = conversation;
  }

  /** A run that was kept: it was trained to its end. */
  Optional<Exhibit> of(Event.RunOpened run) throws InterruptedException {
    return of(new ShortTraining.Outcome(run, run.trainedSteps(), true));
  }

  /** What a model shows; nothing where it neither draws nor gives back nor judges. */
  Optional<Exhibit> of(ShortTraining.Outcome trained) throws InterruptedException {
    Event.RunOpened run = trained.run();
    double epochs = epochs(run, trained.steps());
    boolean draws = run.model().can(Ability.SAMPLES) && trained.drawsWell();
    boolean points = run.data().kind() == DataInfo.Kind.POINTS;
    boolean givesBack = run.model().can(Ability.RECONSTRUCTS);
    if (draws || (run.model().can(Ability.SAMPLES) && !givesBack)) {
      Pictures made = decoded(new Query.Sample(points ? POINTS : PICTURES, SEED));
      return Optional.of(
          points
              ? exhibit(Exhibit.Kind.POINTS, real(), made, run, epochs)
              : exhibit(Exhibit.Kind.SAMPLES, made, made, run, epochs));
    }
    if (givesBack) {
      Answer answer = conversation.ask(new Query.ReconstructHeldOut(0, points ? POINTS : PAIRS));
      return answer instanceof Answer.Reconstructed pairs
          ? Optional.of(
              exhibit(
                  points ? Exhibit.Kind.POINTS : Exhibit.Kind.RECONSTRUCTIONS,
                  pairs.originals(),
                  pairs.outputs(),
                  run,
                  epochs))
          : Optional.empty();
    }
    return run.model().can(Ability.CLASSIFIES) ? judged(run, epochs) : Optional.empty();
  }

  private static Exhibit exhibit(
      Exhibit.Kind kind, Pictures before, Pictures shown, Event.RunOpened run, double epochs) {
    return new Exhibit(kind, before, shown, run.spec().data(), epochs);
  }

  /** All stages together, as training counts them: the last examples of an epoch are left out. */
  private static double epochs(Event.RunOpened run, long steps) {
    RunSpec spec = run.spec();
    int batches = Math.max(1, run.data().train() / spec.settings().whole("batch"));
    return Math.round(10.0 * steps / batches) / 10.0;
  }

  private Pictures real() throws InterruptedException {
    return conversation.ask(new Query.ShowData(0, POINTS)) instanceof Answer.Shown shown
        ? shown.pictures()
        : decoded(new Query.Sample(POINTS, SEED));
  }

  private Pictures decoded(Query query) throws InterruptedException {
    if (!(conversation.ask(query) instanceof Answer.Decoded decoded)) {
      throw new IllegalStateException("samples are answered by pictures");
    }
    return decoded.pictures();
  }

  /** One of each class, in their order: those of another model's that the judge is surest of. */
  private Optional<Exhibit> judged(Event.RunOpened run, double epochs) throws InterruptedException {
    Optional<Path> drawing = kept.drawing(run.spec().data());
    if (drawing.isEmpty()) {
      return Optional.empty();
    }
    try (Conversation other = new Conversation(environment.labs())) {
      other.openRun(drawing.get());
      Answer answer = other.ask(new Query.SampleJudged(JUDGED, SEED, -1, SURE));
      if (!(answer instanceof Answer.Judged judged)) {
        return Optional.empty();
      }
      List<Pictures> best = surest(judged, run.data().classes());
      return best.size() < PICTURES
          ? Optional.empty()
          : Optional.of(judged(run, epochs, best.subList(0, PICTURES)));
    }
  }

  private static List<Pictures> surest(Answer.Judged judged, int classes) {
    List<Pictures> best = new ArrayList<>();
    for (int label = 0; label < classes; label++) {
      int wanted = label;
      IntStream.range(0, judged.labels().length)
          .filter(index -> judged.labels()[index] == wanted)
          .boxed()
          .max(Comparator.comparing(index -> judged.confidences()[index]))
          .ifPresent(index -> best.add(judged.pictures().one(index)));
    }
    return best;
  }

  private static Exhibit judged(Event.RunOpened run, double epochs, List<Pictures> best) {
    DataInfo data = run.data();
    float[] values = new float[best.size() * data.size()];
    for (int place = 0; place < best.size(); place++) {
      System.arraycopy(best.get(place).values(), 0, values, place * data.size(), data.size());
    }
    Pictures picked =
        new Pictures(best.size(), data.channels(), data.height(), data.width(), values);
    return exhibit(Exhibit.Kind.JUDGED, picked, picked, run, epochs);
  }
}
