package latentlab.engine.session;

import java.util.function.BooleanSupplier;

/**
 * Holds the training thread between two acts of a step, in slow motion. Set by the thread that
 * sends commands, waited at by the one that trains.
 */
final class Gate {
  private final BooleanSupplier hurry;
  private double seconds;
  private boolean waiting;
  private boolean opened;

  /**
   * @param hurry whether a command waits for the step to end: then nothing is held
   */
  Gate(BooleanSupplier hurry) {
    this.hurry = hurry;
  }

  /** How long acts are held from now on; 0 holds none, and lets go one that is held. */
  synchronized void hold(double secondsPerPhase) {
    seconds = secondsPerPhase;
    if (seconds == 0) {
      open();
    }
  }

  synchronized double seconds() {
    return seconds;
  }

  synchronized boolean slow() {
    return seconds > 0;
  }

  /** Lets go an act that is held. */
  synchronized void open() {
    if (waiting) {
      opened = true;
      notifyAll();
    }
  }

  /** From now on it can be opened for the next pass: before anybody is told that it is shut. */
  synchronized void shut() {
    opened = false;
    waiting = true;
  }

  /** Waits as long as acts are held, or until it is opened. */
  synchronized void pass() {
    long end = System.nanoTime() + (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4);
    try {
      while (!opened && !hurry.getAsBoolean()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return;
        }
        wait(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      waiting = false;
    }
  }
}
