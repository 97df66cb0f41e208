package latentlab.ui.panel;

/** What a panel can do to the run besides asking; every call returns at once. */
public interface Steering {
  /** Nothing happens: for panels that only show. */
  Steering NONE =
      new Steering() {
        @Override
        public void step() {}

        @Override
        public void act(String action) {}

        @Override
        public void slow(double secondsPerPhase) {}

        @Override
        public void nextPhase() {}
      };

  /** One training step, then the run pauses. */
  void step();

  /** Does one of the model's actions. */
  void act(String action);

  /** Slow motion; 0 is full speed, infinity waits for {@link #nextPhase()}. */
  void slow(double secondsPerPhase);

  /** In slow motion, goes on to the next act. */
  void nextPhase();
}
