package latentlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the pictures of the tour and prints where each is. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
  private final Environment environment;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out = Path.of("");

  TourCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Checks.outputFolder(out);
    environment.tour().make(out, picture -> environment.out().println(picture));
    return ExitCode.DONE;
  }
}
