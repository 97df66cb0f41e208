package latentlab.cli;

/** What the program tells the shell at its end. */
final class ExitCode {
  static final int DONE = 0;

  /** The run failed although the input was good: its numbers stopped being finite. */
  static final int RUN_FAILED = 1;

  static final int BAD_INPUT = 2;

  /** Ctrl+C, as shells count it: 128 and the number of the signal. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
