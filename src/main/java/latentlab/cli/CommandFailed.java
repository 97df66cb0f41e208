package latentlab.cli;

/** A command came to an end that it can explain: a sentence for a person and an exit code. */
final class CommandFailed extends RuntimeException {
  private final int exitCode;
  private final String sentence;

  CommandFailed(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
    this.sentence = sentence;
  }

  int exitCode() {
    return exitCode;
  }

  String sentence() {
    return sentence;
  }
}
