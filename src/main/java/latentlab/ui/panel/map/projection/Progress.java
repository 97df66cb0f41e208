package latentlab.ui.panel.map.projection;

/** Who is told how far a long calculation is, and may stop it there. */
@FunctionalInterface
public interface Progress {
  /** Nobody watches, nobody stops it. */
  Progress UNWATCHED = _ -> {};

  /**
   * So much is done.
   *
   * @param share from 0 to 1
   * @throws java.util.concurrent.CancellationException to stop: nobody waits for the result
   */
  void at(double share);

  /** The same for a part that lasts from one share of the whole to another. */
  default Progress part(double from, double to) {
    return share -> at(from + share * (to - from));
  }
}
