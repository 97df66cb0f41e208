package latentlab.ui.kit;

/**
 * The two usual ways from one latent point to another.
 *
 * <p>Samples of a Gaussian prior in many dimensions nearly all lie at about the same distance from
 * the middle. The middle of a straight line between two of them lies much nearer: a place from
 * which the decoder hardly ever had to draw. The arc keeps the distance (White 2016,
 * arXiv:1609.04468).
 */
public enum Interpolation {
  /** The straight line, {@code (1 - t) a + t b}. */
  LERP {
    @Override
    public float[] at(float[] a, float[] b, double t) {
      float[] point = new float[a.length];
      for (int i = 0; i < a.length; i++) {
        point[i] = (float) ((1 - t) * a[i] + t * b[i]);
      }
      return point;
    }
  },

  /**
   * The arc: {@code (sin((1 - t) w) u + sin(t w) v) / sin w} between the directions u of a and v of
   * b, with the angle w between them (Shoemake 1985); its length goes evenly from that of a to that
   * of b.
   *
   * <p>White applies the formula to the points as they are. For equal lengths that is the same; for
   * unequal ones that look nearly opposite ways such an arc flies off far beyond both.
   *
   * <p>Where both look the same way, or one of them is the middle itself, the arc is the line.
   * Between exactly opposite points every half circle is as short: one is taken, always the same.
   * In one dimension there is none, and the arc is the line too.
   */
  SLERP {
    @Override
    public float[] at(float[] a, float[] b, double t) {
      double lengthA = norm(a);
      double lengthB = norm(b);
      if (lengthA < TINY || lengthB < TINY) {
        return LERP.at(a, b, t);
      }
      double[] u = scaled(a, 1 / lengthA);
      double[] v = scaled(b, 1 / lengthB);
      double length = (1 - t) * lengthA + t * lengthB;
      double angle = angle(u, v);
      double fromA;
      double fromB;
      if (Math.PI - angle < TINY) {
        if (a.length == 1) {
          return LERP.at(a, b, t);
        }
        v = perpendicular(u);
        fromA = Math.cos(t * Math.PI);
        fromB = Math.sin(t * Math.PI);
      } else if (angle < TINY) {
        fromA = 1 - t;
        fromB = t;
      } else {
        fromA = Math.sin((1 - t) * angle) / Math.sin(angle);
        fromB = Math.sin(t * angle) / Math.sin(angle);
      }
      float[] point = new float[a.length];
      for (int i = 0; i < a.length; i++) {
        point[i] = (float) (length * (fromA * u[i] + fromB * v[i]));
      }
      return point;
    }
  };

  /** Below this, lengths and angles (in radians) are those of single-precision rounding. */
  private static final double TINY = 1e-5;

  /**
   * The point of the way at a share of it.
   *
   * @param a where the way begins, of any length from 1
   * @param b where it ends, as long as a
   * @param t from 0 (a) to 1 (b)
   */
  public abstract float[] at(float[] a, float[] b, double t);

  /** Points at equal shares of the way, the first a and the last b. */
  public float[][] path(float[] a, float[] b, int count) {
    float[][] path = new float[count][];
    for (int i = 0; i < count; i++) {
      path[i] = at(a, b, (double) i / (count - 1));
    }
    return path;
  }

  /** The distance from the middle of latent space: the Euclidean norm. */
  public static double norm(float[] point) {
    double sum = 0;
    for (float value : point) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  // Half the angle has its tangent in |u - v| / |u + v|: exact for small and for flat angles, where
  // the arc cosine of the product loses half its digits (Kahan 2006).
  private static double angle(double[] u, double[] v) {
    double difference = 0;
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      difference += (u[i] - v[i]) * (u[i] - v[i]);
      sum += (u[i] + v[i]) * (u[i] + v[i]);
    }
    return 2 * Math.atan2(Math.sqrt(difference), Math.sqrt(sum));
  }

  private static double[] scaled(float[] point, double factor) {
    double[] scaled = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      scaled[i] = factor * point[i];
    }
    return scaled;
  }

  // The axis that u has least of, with what u has of it taken out.
  private static double[] perpendicular(double[] u) {
    int axis = 0;
    for (int i = 1; i < u.length; i++) {
      if (Math.abs(u[i]) < Math.abs(u[axis])) {
        axis = i;
      }
    }
    double[] across = new double[u.length];
    double length = Math.sqrt(1 - u[axis] * u[axis]);
    for (int i = 0; i < u.length; i++) {
      across[i] = ((i == axis ? 1 : 0) - u[axis] * u[i]) / length;
    }
    return across;
  }
}
