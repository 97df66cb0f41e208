package latentlab;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import latentlab.cli.Cli;
import latentlab.text.Texts;

/** Decides what a start means: a command, the window, or the tour where no display is there. */
final class Start {
  static final String DEBUG = "--debug";

  /** What the window takes: it opens where nothing else is given. */
  private static final Set<String> WINDOW_OPTIONS = Set.of(DEBUG, "--reduced-motion");

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
    List<String> given = List.of(arguments);
    if (!WINDOW_OPTIONS.containsAll(given)) {
      return cli.run(arguments);
    }
    if (display.getAsBoolean()) {
      window.run();
      return 0;
    }
    err.println(Texts.english().get("cli.noDisplay", TOUR));
    return given.contains(DEBUG)
        ? cli.run("tour", "--out", TOUR.toString(), DEBUG)
        : cli.run("tour", "--out", TOUR.toString());
  }
}
