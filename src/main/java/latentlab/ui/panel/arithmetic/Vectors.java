package latentlab.ui.panel.arithmetic;

/** Sums of latent points; none of the arguments is written to. */
final class Vectors {
  private Vectors() {}

  /** {@code base + strength * direction}. */
  static float[] along(float[] base, double strength, float[] direction) {
    float[] moved = new float[base.length];
    for (int i = 0; i < base.length; i++) {
      moved[i] = (float) (base[i] + strength * direction[i]);
    }
    return moved;
  }

  /** {@code a - b}. */
  static float[] difference(float[] a, float[] b) {
    return along(a, -1, b);
  }

  /**
   * {@code a - b + c}: what makes an a of a b, done to c (Mikolov et al. 2013, arXiv:1301.3781; for
   * pictures Radford et al. 2015, arXiv:1511.06434).
   */
  static float[] analogy(float[] a, float[] b, float[] c) {
    return along(difference(a, b), 1, c);
  }

  /**
   * One point moved by evenly spaced strengths, the first {@code -limit}, the last {@code limit}.
   *
   * @param count at least 2
   */
  static float[][] sweep(float[] base, float[] direction, double limit, int count) {
    float[][] swept = new float[count][];
    for (int i = 0; i < count; i++) {
      swept[i] = along(base, strength(i, limit, count), direction);
    }
    return swept;
  }

  /** The strength at a place of a sweep. */
  static double strength(int index, double limit, int count) {
    return limit * (2.0 * index / (count - 1) - 1);
  }
}
