package latentlab.engine.session;

/** Hears how far long work is. */
@FunctionalInterface
interface Progress {
  /** Of so many steps so many are done. */
  void done(int done, int of);
}
