package latentlab;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import latentlab.cli.TourMaker;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.text.Texts;
import latentlab.ui.Launcher;
import latentlab.ui.Opening;
import latentlab.ui.tour.Tour;

/** The only class outside the window that names it: loaded when it is to open, and not before. */
final class Window {
  private Window() {}

  /**
   * Opens it and returns when it is closed.
   *
   * @param arguments those of {@link Start} that are for the window
   */
  static void open(
      Function<Mailbox, Lab> labs, Path assets, List<String> arguments, PrintStream out) {
    try {
      Launcher.launch(labs, assets, opening(arguments, out));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Opening opening(List<String> arguments, PrintStream out) {
    Path run =
        arguments.stream()
            .filter(argument -> !argument.startsWith("-"))
            .map(Path::of)
            .findFirst()
            .orElse(null);
    boolean timed = arguments.contains(Start.UNTIL_SHOWN);
    return new Opening(
        arguments.contains(Start.REDUCED_MOTION), run, timed ? () -> printStart(out) : null);
  }

  /** How long it took from the start of the process to the first frame, and on all its threads. */
  private static void printStart(PrintStream out) {
    Instant now = Instant.now();
    ProcessHandle.Info process = ProcessHandle.current().info();
    // Linux counts the start of a process from that of the system, which it tells in whole seconds:
    // who measures says when it began.
    Long told = Long.getLong("latentlab.started");
    Instant began =
        told == null ? process.startInstant().orElseThrow() : Instant.ofEpochMilli(told);
    long past = began.until(now, ChronoUnit.MILLIS);
    long processor = process.totalCpuDuration().orElse(Duration.ZERO).toMillis();
    out.println(Texts.english().get("cli.shown", past, processor));
  }

  /** Lets it take pictures of itself where no screen is needed. */
  static void tour(
      Function<Mailbox, Lab> labs,
      Path assets,
      TourMaker.Kind kind,
      Path folder,
      Consumer<Path> made) {
    try {
      switch (kind) {
        case PICTURES -> Tour.take(labs, assets, folder).forEach(made);
        case FILM -> made.accept(Tour.film(labs, assets, folder));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
