package latentlab.ui.panel;

import javafx.animation.PauseTransition;
import javafx.util.Duration;
import latentlab.engine.event.Event;

/**
 * Tells the acts of a training step one after the other: those of the run while it learns in slow
 * motion, otherwise by its own clock or by hand.
 */
public final class SlowMotion {
  private final Acts acts;
  private final SlowMotionBar bar;
  private final Steering steering;
  private final boolean reducedMotion;
  private final Runnable changed;
  private final PauseTransition clock = new PauseTransition();
  private boolean front;

  /**
   * @param changed called when another act is told of, or slow motion was switched
   */
  public SlowMotion(Acts acts, SlowMotionBar bar, PanelContext context, Runnable changed) {
    this.acts = acts;
    this.bar = bar;
    steering = context.steering();
    reducedMotion = context.reducedMotion();
    this.changed = changed;
    clock.setOnFinished(_ -> tell(acts.act() + 1));
    bar.slow.setOnAction(_ -> steering.slow(bar.slow.isSelected() ? bar.pace.getValue() : 0));
    bar.pace.setOnAction(
        _ -> {
          if (acts.slow()) {
            steering.slow(bar.pace.getValue());
          }
        });
    bar.back.setOnAction(
        _ -> {
          acts.tellBefore();
          told();
        });
    bar.forth.setOnAction(_ -> goOn());
    show();
  }

  /** The panel came to the front: acts may follow one another. */
  public void shown() {
    front = true;
    play();
  }

  /** Nobody looks any more. */
  public void hidden() {
    front = false;
    clock.stop();
  }

  /** Takes an event of the run; whether it was about the acts. */
  public boolean accept(Event event) {
    if (!acts.accept(event)) {
      return false;
    }
    show();
    if (event instanceof Event.SlowMotion || event instanceof Event.StateChanged) {
      play();
    }
    return true;
  }

  /** Tells of an act. */
  public void tell(int act) {
    acts.tell(act);
    told();
  }

  /** No act stands out any more, and the run goes at full speed. */
  public void tellOfAll() {
    acts.tellOfAll();
    if (acts.slow()) {
      steering.slow(0);
    }
    show();
    changed.run();
  }

  private void goOn() {
    if (acts.ofTheRun()) {
      steering.nextPhase();
    } else {
      tell(acts.act() + 1);
    }
  }

  private void told() {
    show();
    changed.run();
    play();
  }

  private void play() {
    clock.stop();
    double seconds = acts.secondsPerAct();
    boolean byItself = seconds > 0 && !Double.isInfinite(seconds);
    if (front && byItself && !acts.training() && !reducedMotion) {
      clock.setDuration(Duration.seconds(seconds));
      clock.playFromStart();
    }
  }

  private void show() {
    bar.slow.setSelected(acts.slow());
    // In slow motion the run says which act it is: there is no way back in it.
    bar.back.setDisable(acts.ofTheRun());
  }
}
