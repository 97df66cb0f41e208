package latentlab.engine.session;

/** How many examples a second a run learns from, smoothed over about two seconds of training. */
final class Speedometer {
  private static final double SECONDS = 2;

  private double perSecond;
  private long last;

  /** Time that passes from here on is not training. */
  void pause() {
    last = 0;
  }

  /** So many examples have just been learnt from. */
  void learnt(int examples) {
    long now = System.nanoTime();
    if (last != 0) {
      double seconds = Math.max(1e-9, (now - last) / 1e9);
      double present = examples / seconds;
      double share = perSecond == 0 ? 1 : 1 - Math.exp(-seconds / SECONDS);
      perSecond += share * (present - perSecond);
    }
    last = now;
  }

  double perSecond() {
    return perSecond;
  }

  /** Seconds that so many examples will take; 0 while the speed is not known. */
  double secondsFor(long examples) {
    return perSecond == 0 ? 0 : examples / perSecond;
  }
}
