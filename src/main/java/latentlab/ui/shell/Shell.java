package latentlab.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.text.Texts;
import latentlab.ui.bridge.Jobs;
import latentlab.ui.panel.PanelEntry;
import org.jspecify.annotations.Nullable;

/** The contents of the window: makes its parts, joins them, and hands each the events. */
public final class Shell implements AutoCloseable {
  private static final int LARGEST_SEED = 10_000;
  private static final Duration APPEAR = Duration.millis(120);

  private final RunModel run = new RunModel();
  private final RunController commands;
  private final Texts texts;
  private final StatusModel status;
  private final FiguresModel figures;
  private final QualityController quality;
  private final FindingsModel findings;
  private final SettingsController settings;
  private final ThumbnailsController thumbnails;
  private final CurvesController curves;
  private final TabsView tabsView;
  private final TabsController tabs;
  private final Columns columns;
  private final ModalPane modal = new ModalPane();
  private final HelpView help;
  private final FadeTransition appear;
  private final StackPane root;

  /** Where the keys went before the help was opened. */
  private @Nullable Node beforeHelp;

  /**
   * @param snapshots the folder with the trained runs that ship with the program
   * @param reducedMotion whether nothing may move by itself
   * @param newcomer whether the hint for newcomers is shown
   */
  public Shell(
      Lab lab,
      Texts texts,
      List<PanelEntry> panels,
      Path snapshots,
      Desk desk,
      Jobs jobs,
      boolean reducedMotion,
      boolean newcomer) {
    this.texts = texts;
    commands = new RunController(run, lab, snapshots);
    status = new StatusModel(texts);
    figures = new FiguresModel(texts);
    quality = new QualityController(lab);
    findings = new FindingsModel(commands, texts);
    settings = new SettingsController(run, commands, texts);
    thumbnails = new ThumbnailsController(lab, settings.view(), texts);

    CurvesView curvesView = new CurvesView(texts);
    curves = new CurvesController(curvesView, texts);
    figures.title().subscribe(curvesView::showTitle);
    figures.figures().subscribe(curvesView::showFigures);
    figures.quality().subscribe(curvesView::showQuality);
    findings.cards().subscribe(curvesView::showCards);

    tabsView = new TabsView(texts);
    tabsView.setHintVisible(newcomer);
    tabs = new TabsController(panels, tabsView, lab, commands, texts, reducedMotion);
    columns = new Columns(settings.view().root(), tabsView.root(), curvesView.root());

    FilesController files =
        new FilesController(
            run, commands, status, desk, jobs, texts, tabsView::root, curves::copied);
    Actions actions = actions(files, desk);
    HeaderController header =
        new HeaderController(
            run,
            commands,
            actions,
            status,
            texts,
            () -> ThreadLocalRandom.current().nextInt(LARGEST_SEED));
    help = new HelpView(texts, actions.all(), modal::hide);
    modal
        .skinProperty()
        .subscribe(
            skin -> {
              if (skin != null) {
                modal.setContent(help.root());
              }
            });
    help.root().visibleProperty().bind(modal.displayProperty());
    modal
        .displayProperty()
        .subscribe(
            (_, shown) -> {
              if (!shown) {
                helpClosed();
              }
            });
    StatusView statusView = new StatusView(status, texts, actions);

    BorderPane window = new BorderPane(columns);
    window.setTop(new VBox(header.view().root(), statusView.banner()));
    window.setBottom(statusView.footer());
    // The first drawing of the sheet is in a corner and would stay there: each frame in which the
    // whole pane changes draws the whole window anew.
    appear = new FadeTransition(APPEAR, modal);
    appear.setFromValue(0);
    appear.setToValue(1);
    root = new StackPane(window, modal);
    root.getStyleClass().add("shell");
    root.getStylesheets()
        .add(Objects.requireNonNull(Shell.class.getResource("shell.css")).toExternalForm());
    Shortcuts shortcuts = new Shortcuts(actions.all(), tabsView::select, tabs::pressed);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (!modal.isDisplay()) {
            shortcuts.handle(key);
          }
        });
    tabsView.setOnPanelKey(shortcuts);
  }

  /**
   * Which kept run {@link #begin} opens.
   *
   * @param run a run file; null for what the program starts with
   */
  public static Optional<Path> first(Path snapshots, @Nullable Path run) {
    return run == null ? RunController.first(snapshots) : Optional.of(run);
  }

  public Region root() {
    return root;
  }

  /**
   * Opens the first run.
   *
   * @param run a run file; null for what the program starts with
   */
  public void begin(@Nullable Path run) {
    takeFocus();
    if (run == null) {
      commands.begin();
    } else {
      commands.open(run);
    }
  }

  /** Gives the keys to the views, for the frames before {@link #begin}; it must be in a scene. */
  public void takeFocus() {
    tabsView.takeFocus();
  }

  /** Takes an event of the session. */
  public void accept(Event event) {
    run.accept(event);
    status.accept(event);
    settings.accept(event);
    thumbnails.accept(event);
    curves.accept(event);
    figures.accept(event);
    quality.accept(event);
    findings.accept(event);
    tabs.accept(event);
  }

  /** All events of a frame were taken: redraw what is drawn once a frame. */
  public void frame() {
    curves.frame();
  }

  /** Whether it shows a run: its settings, and one of its panels with all controls. */
  public boolean showsRun() {
    return tabs.showsPanel();
  }

  /** Shows a sentence about something that went wrong. */
  public void warn(String sentence) {
    status.warn(sentence);
  }

  @Override
  public void close() {
    tabs.close();
  }

  private void slow() {
    if (!run.slow().get()) {
      tabs.showActs();
    }
    commands.slow();
  }

  private void openTrained() {
    if (commands.trained().get() == RunController.Trained.NONE) {
      status.say(texts.get("status.trained.none"));
    }
    commands.openTrained();
  }

  private void showHelp() {
    if (!modal.isDisplay()) {
      beforeHelp = root.getScene().getFocusOwner();
      modal.setDisplay(true);
      help.begin();
      appear.playFromStart();
    }
  }

  private void helpClosed() {
    if (beforeHelp != null) {
      beforeHelp.requestFocus();
    }
  }

  private Actions actions(FilesController files, Desk desk) {
    return new Actions(
        new Action("train", "fth-play", commands::trainOrPause, "Space"),
        new Action("step", "fth-skip-forward", commands::step, "Right"),
        new Action("epoch", "fth-fast-forward", commands::epoch, "E"),
        new Action("slow", "fth-film", this::slow, "S"),
        new Action("stop", "fth-square", commands::stop, "Shortcut+Period"),
        new Action("restart", "fth-rotate-ccw", commands::restart, "Shortcut+R"),
        new Action("save", "fth-save", files::save, "Shortcut+S"),
        new Action("open", "fth-folder", files::open, "Shortcut+O"),
        new Action("trained", "fth-award", this::openTrained, "Shortcut+Shift+O"),
        new Action("export", "fth-image", files::export, "Shortcut+E"),
        new Action("exportCurves", "fth-trending-up", files::exportCurves, "Shortcut+Shift+E"),
        new Action("theme", "fth-sun", desk::switchTheme, "Shortcut+T"),
        new Action(
            "larger",
            "fth-plus",
            () -> desk.resizeText(1),
            "Shortcut+Plus",
            "Shortcut+Equals",
            "Shortcut+Shift+Equals",
            "Shortcut+Add"),
        new Action(
            "smaller",
            "fth-minus",
            () -> desk.resizeText(-1),
            "Shortcut+Minus",
            "Shortcut+Subtract"),
        new Action("settings", "fth-sidebar", columns::toggleLeft, "Shortcut+Left"),
        new Action("curves", "fth-bar-chart-2", columns::toggleRight, "Shortcut+Right"),
        new Action("help", "fth-help-circle", this::showHelp, "F1"));
  }
}
