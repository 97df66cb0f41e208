package latentlab.engine.optim;

/** How the learning rate changes from the beginning of a run (0) to its end (1). */
public enum Schedule {
  CONSTANT {
    @Override
    public double factor(double progress) {
      return 1;
    }
  },
  /** Half a cosine from 1 to 0 (Loshchilov and Hutter 2017, arXiv 1608.03983). */
  COSINE {
    @Override
    public double factor(double progress) {
      return (1 + Math.cos(Math.PI * Math.clamp(progress, 0, 1))) / 2;
    }
  },
  LINEAR {
    @Override
    public double factor(double progress) {
      return 1 - Math.clamp(progress, 0, 1);
    }
  },
  /** A tenth from 60 % on, a hundredth from 85 % on. */
  STEP {
    @Override
    public double factor(double progress) {
      return progress < 0.6 ? 1 : progress < 0.85 ? 0.1 : 0.01;
    }
  };

  /** What the learning rate is multiplied by. */
  public abstract double factor(double progress);
}
