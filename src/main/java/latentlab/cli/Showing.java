package latentlab.cli;

import java.nio.file.Path;
import java.util.Optional;
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

  /** Among so many a judge nearly always finds one of a class. */
  private static final int OF_A_CLASS = 4;

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
    return (double) steps / batches;
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

  /** The first classes in their order, picked from what another model draws. */
  private Optional<Exhibit> judged(Event.RunOpened run, double epochs) throws InterruptedException {
    DataInfo data = run.data();
    Optional<Path> drawing = kept.drawing(data.id());
    if (drawing.isEmpty() || data.classes() < PICTURES) {
      return Optional.empty();
    }
    float[] values = new float[PICTURES * data.size()];
    try (Conversation other = new Conversation(environment.labs())) {
      other.openRun(drawing.get());
      for (int label = 0; label < PICTURES; label++) {
        Answer answer = other.ask(new Query.SampleJudged(OF_A_CLASS, SEED, label, SURE));
        if (!(answer instanceof Answer.Judged judged) || judged.pictures().count() == 0) {
          return Optional.empty();
        }
        System.arraycopy(judged.pictures().values(), 0, values, label * data.size(), data.size());
      }
    }
    Pictures picked = new Pictures(PICTURES, data.channels(), data.height(), data.width(), values);
    return Optional.of(exhibit(Exhibit.Kind.JUDGED, picked, picked, run, epochs));
  }
}
