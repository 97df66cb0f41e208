package latentlab.ui.panel.samples;

import java.time.Duration;
import latentlab.ui.kit.Pace;

/** Goes through the moments of the history by itself, from the first to what is drawn now. */
final class HistoryPlayer {
  /** How long a moment is seen. */
  static final Duration FRAME = Duration.ofMillis(400);

  private final SamplesModel model;
  private final Pace.Delay delay;
  private final Runnable moved;
  private boolean running;
  private int run;

  /**
   * @param moved told when another moment is to be seen, and when it begins or ends to run
   */
  HistoryPlayer(SamplesModel model, Pace.Delay delay, Runnable moved) {
    this.model = model;
    this.delay = delay;
    this.moved = moved;
  }

  boolean isRunning() {
    return running;
  }

  /** Runs from the moment that is seen, or from the first where it is the last one. */
  void start() {
    running = true;
    int mine = ++run;
    step(mine);
  }

  void stop() {
    running = false;
  }

  private void step(int mine) {
    if (!running || mine != run) {
      return;
    }
    running = model.watchNext();
    moved.run();
    if (running) {
      delay.run(FRAME, () -> step(mine));
    }
  }
}
