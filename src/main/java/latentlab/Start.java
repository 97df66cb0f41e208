package latentlab;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import latentlab.cli.Cli;
import latentlab.text.Texts;

/** Decides what a start means: a command, the window, or the tour where no display is there. */
final class Start {
  static final String DEBUG = "--debug";
  private static final Path TOUR = Path.of("target", "tour");

  private final Cli cli;
  private final PrintStream err;
  private final BooleanSupplier display;
  private final Runnable window;

  /**
   * @param display whether a window can be opened
   * @param window opens it and returns when it is closed
   */
  Start(Cli cli, PrintStream err, BooleanSupplier display, Runnable window) {
    this.cli = cli;
    this.err = err;
    this.display = display;
    this.window = window;
  }

  /** Gives what the process is to exit with. */
  int run(String... arguments) {
    boolean bare = Arrays.stream(arguments).allMatch(DEBUG::equals);
    if (!bare) {
      return cli.run(arguments);
    }
    if (display.getAsBoolean()) {
      window.run();
      return 0;
    }
    err.println(Texts.english().get("cli.noDisplay", TOUR));
    Stream<String> tour = Stream.of("tour", "--out", TOUR.toString());
    return cli.run(Stream.concat(tour, Arrays.stream(arguments).distinct()).toArray(String[]::new));
  }
}
