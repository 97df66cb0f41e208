package latentlab.ui.panel.codebook;

import latentlab.engine.spec.CodeLevel;

/**
 * How well a codebook is used, in figures of its shown usage.
 *
 * @param entries K, how many codes there are
 * @param used how many of them are not dead
 * @param perplexity exp(entropy of the usage): between 1 (always the same code) and K (all equally
 *     often); van den Oord et al. 2017, arXiv 1711.00937
 * @param bits what the grid of one picture costs where every code is written with log2 K bits
 * @param leastBits what it costs where frequent codes get short words: cells times the entropy
 */
record CodeFigures(int entries, int used, double perplexity, double bits, double leastBits) {
  /** A code chosen this many times less often than an even share would be is dead. */
  private static final double RARITY = 100;

  static CodeFigures of(CodeLevel level) {
    float[] usage = level.usage();
    double entropy = 0;
    int used = 0;
    for (float share : usage) {
      entropy -= share > 0 ? share * Math.log(share) : 0;
      used += isDead(share, usage.length) ? 0 : 1;
    }
    double perCode = Math.log(usage.length) / Math.log(2);
    return new CodeFigures(
        usage.length,
        used,
        Math.exp(entropy),
        level.cells() * perCode,
        level.cells() * entropy / Math.log(2));
  }

  /** Whether a code with this share of the recent choices is as good as never chosen. */
  static boolean isDead(float share, int entries) {
    return !(share >= deadBelow(entries));
  }

  /** The share below which a code is dead: an even one divided by 100. */
  static float deadBelow(int entries) {
    return (float) (1 / (RARITY * entries));
  }

  int dead() {
    return entries - used;
  }
}
