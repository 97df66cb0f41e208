package latentlab.bench.work;

/** One engine's side of a work, ready to run, with its data in memory. */
public interface Side extends AutoCloseable {
  /** How many numbers are learnt, so that two sides can be seen to do the same work. */
  long parameters();

  /** One training step, or one decoding; returns when its results are there. */
  void step();

  /** The loss of the last step, per picture; for decodings the mean of the picture. */
  double loss();

  @Override
  void close();
}
