package latentlab.ui;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.ui.bridge.FxThread;
import latentlab.ui.panel.Panels;
import latentlab.ui.prefs.PreferencesFile;
import org.jspecify.annotations.Nullable;

/** Opens the window and waits until it is closed. */
public final class Launcher {
  private static final String FRAME_RATE = "javafx.animation.pulse";

  private Launcher() {}

  /**
   * Before JavaFX starts: 120 frames a second. With 60, a picture that is ready in a millisecond
   * still waits up to 17 for its frame (measured: 95 of 100 within 16 ms, with 120 within 9).
   */
  public static void setFrameRate() {
    if (System.getProperty(FRAME_RATE) == null) {
      System.setProperty(FRAME_RATE, "120");
    }
  }

  /**
   * @param labs makes a session that puts its events into the mailbox
   * @param assets the folder of what ships with the program
   */
  public static void launch(Function<Mailbox, Lab> labs, Path assets, Opening opening)
      throws InterruptedException {
    setFrameRate();
    // It waits for the screen most of the time: the engine and what the window is made of are got
    // ready meanwhile.
    CompletableFuture<@Nullable Void> javafx = new CompletableFuture<>();
    Thread.ofPlatform().name("javafx-start").start(() -> startJavaFx(javafx));
    CountDownLatch closed = new CountDownLatch(1);
    LatentLabApp app =
        new LatentLabApp(
            labs, Panels.all(), assets, new PreferencesFile(PreferencesFile.userFolder()), opening);
    app.setOnClosed(closed::countDown);
    app.foretell();
    javafx.join();
    FxThread.run(() -> app.start(new Stage()));
    closed.await();
    Platform.exit();
  }

  // Not Application.launch: it makes the application itself and can be handed only strings.
  private static void startJavaFx(CompletableFuture<@Nullable Void> started) {
    try {
      Platform.startup(() -> started.complete(null));
    } catch (RuntimeException | LinkageError broken) {
      started.completeExceptionally(broken);
    }
  }
}
