package latentlab.ui.panel;

import java.util.Map;

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

        @Override
        public void cancel(String slot) {}

        @Override
        public void startAnew(Map<String, String> settings) {}
      };

  /** One training step, then the run pauses. */
  void step();

  /** Does one of the model's actions. */
  void act(String action);

  /** Slow motion; 0 is full speed, infinity waits for {@link #nextPhase()}. */
  void slow(double secondsPerPhase);

  /** In slow motion, goes on to the next act. */
  void nextPhase();

  /** Gives up the question of a slot; it is answered as cancelled. */
  void cancel(String slot);

  /**
   * Changes settings and begins a new run with them; it trains if this one was training.
   *
   * @throws latentlab.engine.spec.BadInput where a setting does not allow its value
   */
  void startAnew(Map<String, String> settings);
}
