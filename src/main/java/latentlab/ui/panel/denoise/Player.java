package latentlab.ui.panel.denoise;

/**
 * The place in a film that is looked at, and whether it runs.
 *
 * @param last the last moment, counted from 0
 * @param position from 0 (noise) to last (done), between moments while it runs
 */
record Player(int last, double position, boolean running) {
  /** How long the whole way takes at normal speed, in seconds. */
  static final double SECONDS = 4;

  static final Player START = new Player(0, 0, false);

  /** The moment that is seen. */
  int moment() {
    return (int) Math.min(last, Math.floor(position + 1e-9));
  }

  /** A hand went to a moment: it stands there. */
  Player at(int wanted) {
    return new Player(last, Math.clamp(wanted, 0, last), false);
  }

  /** One moment on or back. */
  Player stepped(int moments) {
    return at(moment() + moments);
  }

  /** Runs from where it is; from the noise where it had come to the end. */
  Player started() {
    return new Player(last, position >= last ? 0 : position, last > 0);
  }

  Player stopped() {
    return new Player(last, moment(), false);
  }

  /** In a film of another length the same share of the way was gone. */
  Player in(int newLast) {
    if (newLast == last) {
      return this;
    }
    double share = last == 0 ? 0 : position / last;
    double there = share * newLast;
    return new Player(newLast, running ? there : Math.rint(there), running && newLast > 0);
  }

  /**
   * After some time.
   *
   * @param seconds that went by, at normal speed
   */
  Player after(double seconds) {
    if (!running) {
      return this;
    }
    double next = position + seconds / SECONDS * last;
    return next >= last ? new Player(last, last, false) : new Player(last, next, true);
  }
}
