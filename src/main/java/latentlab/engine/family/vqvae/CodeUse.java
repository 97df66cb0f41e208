package latentlab.engine.family.vqvae;

/** How often each code was chosen, and what follows from it. */
final class CodeUse {
  private final long[] counts;
  private long total;

  /**
   * @param entries K
   */
  CodeUse(int entries) {
    counts = new long[entries];
  }

  void add(int[] codes) {
    for (int code : codes) {
      counts[code]++;
    }
    total += codes.length;
  }

  /** How many codes were chosen at all. */
  int used() {
    int used = 0;
    for (long count : counts) {
      used += count > 0 ? 1 : 0;
    }
    return used;
  }

  /**
   * The exponential of the entropy of the choice: how many codes would do, were all chosen equally
   * often. From 1 to K.
   */
  double perplexity() {
    double entropy = 0;
    for (long count : counts) {
      double share = (double) count / total;
      entropy -= count > 0 ? share * Math.log(share) : 0;
    }
    return Math.exp(entropy);
  }
}
