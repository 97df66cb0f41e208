package latentlab.engine.session;

import java.nio.file.Path;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;

/**
 * The commands of a session. Every call returns at once; what it leads to arrives as events. A
 * command that cannot be carried out answers with {@link latentlab.engine.event.Event.Failed} and
 * changes nothing.
 */
public interface Lab extends AutoCloseable {
  /** Builds a new, untrained model; whatever was open before is closed. */
  void open(RunSpec spec);

  /** Opens a run folder, or a run file: its model as it was trained. */
  void openRun(Path folder);

  /**
   * Tells of the run in a folder or a file, if none is open yet, before it is opened: {@link
   * #openRun} then takes a second for natives, data and weights, and a window can be whole by then.
   * Questions wait for it. Of a model that cannot be described without its memory nothing is told.
   */
  void foretell(Path folder);

  /**
   * Starts or resumes training. A loaded model starts again from scratch; a finished run goes on
   * for as many epochs as it had.
   */
  void train();

  /** Pauses after the step under way; where nothing is training, nothing happens. */
  void pause();

  /** One training step, then pause. */
  void step();

  /** Trains exactly so many steps, then pauses; a run whose last step comes sooner ends there. */
  void trainSteps(long steps);

  /** Trains to the end of the present epoch, then pauses. */
  void epoch();

  /** Ends the run where it is; the weights stay. */
  void stop();

  /**
   * Slow motion: from the next step on, each act of a step is told ({@link
   * latentlab.engine.event.Event.PhaseEntered}) and held for a while.
   *
   * @param secondsPerPhase how long; 0 is full speed, infinity waits for {@link #nextPhase()}
   */
  void slow(double secondsPerPhase);

  /** The act that is held goes on to the next. */
  void nextPhase();

  /** Does one of {@link latentlab.engine.spec.ModelInfo#actions()} to the model. */
  void act(String action);

  /** Changes a live setting between two steps. */
  void change(String key, String value);

  /**
   * Asks the present model something. Of several unanswered questions of one slot only the latest
   * is answered; a newer one ends a denoising that is under way.
   *
   * @param slot who asks, {@code latent.picture} …; the answer carries it
   */
  void ask(String slot, Query query);

  /**
   * Gives up the question of a slot, whether it waits or is being answered: it is answered by
   * {@link latentlab.engine.spec.Answer.Cancelled} within one denoising step. Nothing happens where
   * there is none.
   */
  void cancel(String slot);

  /** Writes the run to a folder, or to one file where its name ends in {@code .latentlab}. */
  void save(Path folder);

  /** Stops all threads and frees all memory; returns when that is done. */
  @Override
  void close();
}
