package latentlab.engine.family.diffusion;

/**
 * What a network is to say of a noisy state x = a c + s n with clean example c and noise n. Each
 * can be worked out from the others, so every sampler works with every target; they differ in which
 * times weigh most while learning.
 */
enum Target {
  /** The noise n (Ho et al. 2020). */
  NOISE {
    @Override
    Pair clean(double a, double s) {
      return new Pair(1 / a, -s / a);
    }

    @Override
    Pair noise(double a, double s) {
      return new Pair(0, 1);
    }

    @Override
    Pair wanted(double a, double s) {
      return new Pair(0, 1);
    }
  },
  /** The clean example c. */
  X0 {
    @Override
    Pair clean(double a, double s) {
      return new Pair(0, 1);
    }

    @Override
    Pair noise(double a, double s) {
      return new Pair(1 / s, -a / s);
    }

    @Override
    Pair wanted(double a, double s) {
      return new Pair(1, 0);
    }
  },
  /** v = a n - s c, for paths with a² + s² = 1 (Salimans and Ho 2022, arXiv 2202.00512). */
  V {
    @Override
    Pair clean(double a, double s) {
      return new Pair(a, -s);
    }

    @Override
    Pair noise(double a, double s) {
      return new Pair(s, a);
    }

    @Override
    Pair wanted(double a, double s) {
      return new Pair(-s, a);
    }
  },
  /** n - c: how x moves along the straight path (Lipman et al. 2023; Liu et al. 2023). */
  VELOCITY {
    @Override
    Pair clean(double a, double s) {
      return new Pair(1 / (a + s), -s / (a + s));
    }

    @Override
    Pair noise(double a, double s) {
      return new Pair(1 / (a + s), a / (a + s));
    }

    @Override
    Pair wanted(double a, double s) {
      return new Pair(-1, 1);
    }
  };

  /** Two factors of a sum. */
  record Pair(double first, double second) {}

  /** c = first x + second output. */
  abstract Pair clean(double a, double s);

  /** n = first x + second output. */
  abstract Pair noise(double a, double s);

  /** What the output should be: first c + second n. */
  abstract Pair wanted(double a, double s);
}
