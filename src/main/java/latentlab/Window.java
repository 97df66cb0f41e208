package latentlab;

import java.nio.file.Path;
import java.util.function.Function;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.ui.Launcher;

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
}
