package latentlab.engine.event;

/** Where a session's run stands. */
public enum RunState {
  /** Nothing is open yet. */
  EMPTY,
  /** A kept, trained model is open; training starts the same model from scratch. */
  LOADED,
  /** A new model is open that has not learnt anything. */
  READY,
  TRAINING,
  PAUSED,
  /** All epochs are done; training again goes on for as many. */
  FINISHED,
  /** The numbers stopped being finite; the last good weights were put back. */
  DIVERGED
}
