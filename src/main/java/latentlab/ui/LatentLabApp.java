package latentlab.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.text.Texts;
import latentlab.ui.bridge.EventPump;
import latentlab.ui.bridge.Jobs;
import latentlab.ui.panel.PanelEntry;
import latentlab.ui.prefs.PreferencesFile;
import latentlab.ui.shell.Shell;
import latentlab.ui.theme.Fonts;
import org.jspecify.annotations.Nullable;

/** The window from its first frame to its last: makes a session, shows it, and closes both. */
public final class LatentLabApp extends Application {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  /** A window that closes by itself stays so long: its model is open then, and answers. */
  private static final Duration LOOK = Duration.seconds(4);

  private final Function<Mailbox, Lab> labs;
  private final List<PanelEntry> panels;
  private final Path assets;
  private final PreferencesFile preferences;
  private final Opening opening;
  private final Texts texts = new Texts(Locale.getDefault());
  private final Mailbox mailbox = new Mailbox();
  private @Nullable Lab lab;
  private Runnable closed = () -> {};

  /**
   * @param labs makes a session that puts its events into the mailbox
   * @param panels in the order of their tabs
   * @param assets the folder of what ships with the program
   * @param preferences looks and place of the last time
   * @param opening how the window is to open
   */
  public LatentLabApp(
      Function<Mailbox, Lab> labs,
      List<PanelEntry> panels,
      Path assets,
      PreferencesFile preferences,
      Opening opening) {
    this.labs = labs;
    this.panels = List.copyOf(panels);
    this.assets = assets;
    this.preferences = preferences;
    this.opening = opening;
  }

  /**
   * Lets the engine say what it is going to open, while JavaFX starts: then the first frame has the
   * run in it. May be left out.
   */
  public void foretell() {
    Shell.first(assets, opening.run()).ifPresent(lab()::foretell);
  }

  private Lab lab() {
    Lab made = lab;
    if (made == null) {
      made = labs.apply(mailbox);
      lab = made;
    }
    return made;
  }

  /** Told, on some thread, when the window is closed and the session has let go of everything. */
  public void setOnClosed(Runnable listener) {
    closed = listener;
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    Lab lab = lab();
    Jobs jobs = new Jobs();
    StageDesk desk = new StageDesk(stage, texts, preferences);
    Shell shell =
        new Shell(
            lab,
            texts,
            panels,
            assets,
            desk,
            jobs,
            opening.reducedMotion() || desk.preferences().reducedMotion(),
            desk.preferences().window() == null);
    EventPump pump = new EventPump(mailbox, shell::accept, shell::frame);
    Thread.currentThread().setUncaughtExceptionHandler(new Mishaps(texts, shell::warn));

    stage.setTitle(texts.get("window.title"));
    stage.getIcons().setAll(WindowIcons.all());
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = Math.min(WIDTH, screen.getWidth());
    double height = Math.min(HEIGHT, screen.getHeight());
    desk.open(shell.root(), width, height);
    shell.takeFocus();
    desk.place();
    stage.setOnHidden(
        _ -> {
          pump.close();
          shell.close();
          desk.remember();
          jobs.close();
          // Off the FX thread: a training step under way is waited for.
          Thread.ofPlatform()
              .name("close-session")
              .start(
                  () -> {
                    lab.close();
                    closed.run();
                  });
        });
    // What the engine told meanwhile is in the first frame; its second of work comes after that.
    pump.deliver();
    pump.start();
    afterPulse(stage.getScene(), () -> true, () -> shell.begin(opening.run()));
    stage.show();
    Runnable shown = opening.shown();
    if (shown != null) {
      // A header over nothing is not yet the window.
      afterPulse(
          stage.getScene(),
          shell::showsRun,
          () -> {
            shown.run();
            PauseTransition rest = new PauseTransition(LOOK);
            rest.setOnFinished(_ -> stage.close());
            rest.play();
          });
    }
  }

  /** Does something once, after the first frame that is as it should be. */
  private static void afterPulse(Scene scene, BooleanSupplier due, Runnable deed) {
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            if (due.getAsBoolean()) {
              scene.removePostLayoutPulseListener(this);
              deed.run();
            }
          }
        });
  }
}
