package latentlab.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import latentlab.engine.spec.BadInput;
import latentlab.text.Texts;
import picocli.CommandLine;

/** The command line: arguments in, an exit code out. */
public final class Cli {
  private final Environment environment;

  public Cli(Environment environment) {
    this.environment = environment;
  }

  /** Carries out one command; gives what the process is to exit with. */
  public int run(String... arguments) {
    RootCommand root = new RootCommand();
    return commandLine(root).execute(arguments);
  }

  /** Whether there is a command of this name. */
  public boolean knows(String command) {
    return commandLine(new RootCommand()).getSubcommands().containsKey(command);
  }

  CommandLine commandLine(RootCommand root) {
    // Not before: where the window opens it would be read for nobody.
    Texts texts = Texts.english();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new ListCommand(environment))
            .addSubcommand(new TrainCommand(environment))
            .addSubcommand(new SampleCommand(environment))
            .addSubcommand(new ReconstructCommand(environment))
            .addSubcommand(new EvaluateCommand(environment))
            .addSubcommand(new ProbeCommand(environment))
            .addSubcommand(new AnomaliesCommand(environment))
            .addSubcommand(new TourCommand(environment));
    Charset charset = environment.out().charset();
    return line.setExpandAtFiles(false)
        .setResourceBundle(new CommandTexts(texts))
        .setOut(new PrintWriter(environment.out(), true, charset))
        .setErr(new PrintWriter(environment.err(), true, charset))
        .setParameterExceptionHandler(
            (mistake, _) -> {
              environment.err().println(new Mistakes(texts).sentence(mistake));
              return ExitCode.BAD_INPUT;
            })
        .setExecutionExceptionHandler((failure, _, _) -> explain(failure, root.debug, texts));
  }

  /**
   * Says why there is no window.
   *
   * @return what the process is to exit with
   */
  public int windowFailed(Throwable why, boolean debug) {
    trace(why, debug);
    return say(ExitCode.RUN_FAILED, Texts.english().get("error.cli.window", why.toString()));
  }

  private void trace(Throwable failure, boolean debug) {
    if (debug) {
      failure.printStackTrace(environment.err());
    }
  }

  private int explain(Exception failure, boolean debug, Texts texts) {
    trace(failure, debug);
    return switch (failure) {
      case BadInput bad -> say(ExitCode.BAD_INPUT, bad.text(texts));
      case CommandFailed failed -> say(failed.exitCode(), failed.sentence());
      case InterruptedException _ -> say(ExitCode.INTERRUPTED, texts.get("error.cli.interrupted"));
      default -> say(ExitCode.RUN_FAILED, texts.get("error.cli.unexpected", failure.toString()));
    };
  }

  private int say(int exitCode, String sentence) {
    environment.err().println(sentence);
    return exitCode;
  }
}
