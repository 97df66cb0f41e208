package latentlab.ui.panel.between;

/**
 * A position that runs from 0 to 1, and to and fro for ever where that is wished for.
 *
 * @param position from 0 to 1
 * @param forward whether it runs towards 1
 * @param running whether it runs at all
 * @param toAndFro whether it turns at the ends; else it stops at 1
 */
record Playback(double position, boolean forward, boolean running, boolean toAndFro) {
  static final Playback START = new Playback(0, true, false, true);

  /** How long the way takes at normal speed, in seconds. */
  static final double SECONDS = 3;

  /** A hand moved it: it stops there. */
  Playback movedTo(double wanted) {
    return new Playback(Math.clamp(wanted, 0, 1), forward, false, toAndFro);
  }

  /** Runs from where it is; from the start where it had come to the end. */
  Playback started() {
    return position >= 1 && !toAndFro
        ? new Playback(0, true, true, false)
        : new Playback(position, position < 1 && (position <= 0 || forward), true, toAndFro);
  }

  Playback stopped() {
    return new Playback(position, forward, false, toAndFro);
  }

  Playback turning(boolean wanted) {
    return new Playback(position, forward || !wanted, running, wanted);
  }

  /**
   * After some time.
   *
   * @param seconds that went by, at normal speed
   */
  Playback after(double seconds) {
    if (!running) {
      return this;
    }
    double share = seconds / SECONDS;
    if (!toAndFro) {
      double next = position + share;
      return next >= 1 ? new Playback(1, true, false, false) : at(next, true);
    }
    // Unfolded, there and back is a circle of length 2.
    double round = ((forward ? position : 2 - position) + share) % 2;
    return round <= 1 ? at(round, true) : at(2 - round, false);
  }

  private Playback at(double next, boolean towardsOne) {
    return new Playback(next, towardsOne, true, toAndFro);
  }
}
