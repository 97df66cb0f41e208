package latentlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.ui.panel.Panels;
import latentlab.ui.prefs.PreferencesFile;

/** Opens the window and waits until it is closed. */
public final class Launcher {
  private Launcher() {}

  /**
   * @param labs makes a session that puts its events into the mailbox
   * @param assets the folder of what ships with the program
   * @param args {@code --reduced-motion}: nothing moves by itself
   */
  public static void launch(Function<Mailbox, Lab> labs, Path assets, String[] args)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    boolean reducedMotion = List.of(args).contains("--reduced-motion");
    LatentLabApp app =
        new LatentLabApp(
            labs,
            Panels.all(),
            assets,
            new PreferencesFile(PreferencesFile.userFolder()),
            reducedMotion);
    // Not Application.launch: it makes the application itself and can be handed only strings.
    Platform.startup(
        () -> {
          app.setOnClosed(closed::countDown);
          app.start(new Stage());
        });
    closed.await();
    Platform.exit();
  }
}
