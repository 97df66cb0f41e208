package latentlab.bench;

import java.util.Arrays;
import java.util.List;

/**
 * One work done by several engines in turns: each has a short turn in every round, so that what
 * else happens on the machine meets all of them alike, and is compared with its neighbours in time.
 */
final class Contest {
  /** An engine's threads may look out for more work for a while after its turn. */
  private static final long PAUSE_MILLIS = 30;

  private Contest() {}

  /**
   * Runs it.
   *
   * @param beforeRound is run before every round
   */
  static void run(List<Contestant> contestants, int rounds, Runnable beforeRound)
      throws InterruptedException {
    for (Contestant contestant : contestants) {
      contestant.warmUp();
    }
    for (int round = 0; round < rounds; round++) {
      Thread.sleep(PAUSE_MILLIS);
      beforeRound.run();
      for (Contestant contestant : contestants) {
        Thread.sleep(PAUSE_MILLIS);
        contestant.turn();
      }
    }
  }

  /** How many times as long a peer takes: the median, smallest and largest of the rounds. */
  record Ratio(double median, double min, double max) {
    static Ratio of(Contestant ours, Contestant peer) {
      return of(ours.ratios(peer));
    }

    static Ratio of(double[] rounds) {
      double[] ratios = rounds.clone();
      Arrays.sort(ratios);
      return new Ratio(Quantiles.of(ratios, 0.5), ratios[0], ratios[ratios.length - 1]);
    }
  }
}
