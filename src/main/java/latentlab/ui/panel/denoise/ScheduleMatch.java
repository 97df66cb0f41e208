package latentlab.ui.panel.denoise;

import latentlab.engine.spec.NoiseSchedule;

/**
 * How the noise levels of a schedule fit a network that learnt with another.
 *
 * @param noisier how many of its times have more noise than the network ever saw
 * @param cleaner how many have less, of those with any
 * @param rest alpha-bar at its last time
 * @param endsEarly whether that is much, and much more than where the network learnt
 */
record ScheduleMatch(int noisier, int cleaner, double rest, boolean endsEarly) {
  /** Less of the picture than this cannot be seen in noise. */
  private static final double SEEN = 0.01;

  /** Nearer than this two logarithms of ratios are alike but for rounding. */
  private static final double ALIKE = 1e-6;

  static ScheduleMatch of(NoiseSchedule learnt, NoiseSchedule along) {
    double least = learnt.logSnr(learnt.last());
    double most = learnt.logSnr(learnt.first());
    int noisier = 0;
    int cleaner = 0;
    for (int i = 1; i < along.times().length; i++) {
      double ratio = along.logSnr(along.times()[i]);
      noisier += ratio < least - ALIKE ? 1 : 0;
      cleaner += ratio > most + ALIKE ? 1 : 0;
    }
    double rest = square(along.signal(along.last()));
    boolean early = rest > SEEN && rest > 2 * square(learnt.signal(learnt.last()));
    return new ScheduleMatch(noisier, cleaner, rest, early);
  }

  private static double square(double x) {
    return x * x;
  }
}
