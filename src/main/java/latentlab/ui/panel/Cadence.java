package latentlab.ui.panel;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Keeps something that follows training from happening too often: at once when it has been quiet,
 * otherwise once more at the end of the pause, so that the newest state is never missed. Used on
 * the FX thread.
 */
public final class Cadence {
  private final Runnable action;
  private final PauseTransition pause;
  private boolean wanted;

  /**
   * @param atLeast the time between two times
   * @param action what is to happen
   */
  public Cadence(Duration atLeast, Runnable action) {
    this.action = action;
    this.pause = new PauseTransition(atLeast);
    pause.setOnFinished(_ -> resume());
  }

  /** Lets it happen, now or at the end of the pause under way. */
  public void request() {
    if (pause.getStatus() == PauseTransition.Status.RUNNING) {
      wanted = true;
    } else {
      pause.playFromStart();
      action.run();
    }
  }

  /** Forgets what was requested. */
  public void stop() {
    wanted = false;
    pause.stop();
  }

  private void resume() {
    if (wanted) {
      wanted = false;
      request();
    }
  }
}
