package latentlab.cli;

/** A command came to an end that it can explain: a sentence for a person and an exit code. */
final class CommandFailed extends RuntimeException {
  private final int exitCode;

  CommandFailed(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
