package latentlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.ui.Launcher;
import latentlab.ui.tour.Tour;

/** The only class outside the window that names it: loaded when it is to open, and not before. */
final class Window {
  private Window() {}

  /** Opens it and returns when it is closed. */
  static void open(Function<Mailbox, Lab> labs, Path assets, String[] arguments) {
    try {
      Launcher.launch(labs, assets, arguments);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets it take pictures of itself where no screen is needed. */
  static void tour(Function<Mailbox, Lab> labs, Path assets, Path folder, Consumer<Path> made) {
    try {
      Tour.take(labs, assets, folder).forEach(made);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
