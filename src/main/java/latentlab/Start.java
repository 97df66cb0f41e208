package latentlab;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import latentlab.cli.Cli;
import latentlab.engine.session.Catalog;
import latentlab.text.Texts;

/** Decides what a start means: a command, the window, or the tour where no display is there. */
final class Start {
  static final String DEBUG = "--debug";
  static final String REDUCED_MOTION = "--reduced-motion";

  /** Prints how long the first frame took and closes the window: for measuring a start. */
  static final String UNTIL_SHOWN = "--until-shown";

  /** What the window takes: it opens where nothing else is given. */
  private static final Set<String> WINDOW_OPTIONS = Set.of(DEBUG, REDUCED_MOTION, UNTIL_SHOWN);

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

  /** What a file manager starts the program with is the path of a run, a file or a folder. */
  private boolean isForTheWindow(String argument) {
    return WINDOW_OPTIONS.contains(argument) || (!argument.startsWith("-") && isRun(argument));
  }

  private boolean isRun(String argument) {
    try {
      Path place = Path.of(argument);
      // A folder may be called like a command.
      return Catalog.isRunFile(place) || (Catalog.isRunFolder(place) && !cli.knows(argument));
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /** Gives what the process is to exit with. */
  int run(String... arguments) {
    List<String> given = List.of(arguments);
    if (!given.stream().allMatch(this::isForTheWindow)) {
      return cli.run(arguments);
    }
    if (display.getAsBoolean()) {
      return openWindow(given.contains(DEBUG));
    }
    err.println(Texts.english().get("cli.noDisplay", TOUR));
    return given.contains(DEBUG)
        ? cli.run("tour", "--out", TOUR.toString(), DEBUG)
        : cli.run("tour", "--out", TOUR.toString());
  }

  /** A window that breaks while it opens must not leave a program that nobody sees. */
  private int openWindow(boolean debug) {
    try {
      window.run();
      return 0;
    } catch (RuntimeException | LinkageError broken) {
      Throwable why =
          broken instanceof CompletionException && broken.getCause() != null
              ? broken.getCause()
              : broken;
      return cli.windowFailed(why, debug);
    }
  }
}
