package latentlab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the pictures of the tour, its film or its gallery, and prints where each is. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
  private final Environment environment;

  @Option(names = "--out", required = true, paramLabel = "DIR")
  private Path out = Path.of("");

  @ArgGroup private @Nullable Instead instead;

  /** What is made in place of the pictures. */
  static final class Instead {
    @Option(names = "--film", required = true)
    private boolean film;

    @Option(names = "--gallery", required = true)
    private boolean gallery;
  }

  TourCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Checks.outputFolder(out);
    if (instead != null && instead.gallery) {
      new Gallery(environment, out).make();
    } else {
      TourMaker.Kind kind =
          instead != null && instead.film ? TourMaker.Kind.FILM : TourMaker.Kind.PICTURES;
      environment.tour().make(kind, out, picture -> environment.out().println(picture));
    }
    return ExitCode.DONE;
  }
}
