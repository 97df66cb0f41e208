package latentlab.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.text.Texts;
import latentlab.ui.bridge.Jobs;
import latentlab.ui.panel.PanelEntry;
import org.jspecify.annotations.Nullable;

/** The contents of the window: makes its parts, joins them, and hands each the events. */
public final class Shell implements AutoCloseable {
  private static final int LARGEST_SEED = 10_000;

  private final RunModel run = new RunModel();
  private final RunController commands;
  private final Texts texts;
  private final StatusModel status;
  private final FiguresModel figures;
  private final QualityController quality;
  private final ParzenController parzen;
  private final FindingsModel findings;
  private final SettingsController settings;
  private final ThumbnailsController thumbnails;
  private final CurvesController curves;
  private final TabsView tabsView;
  private final TabsController tabs;
  private final Columns columns;
  private final TooltipWidth tooltips = new TooltipWidth();
  private final Front front = new Front();
  private final HelpView help;
  private final ExperimentsController experiments;
  private final StackPane root;

  /**
   * @param assets the folder of what ships with the program
   * @param reducedMotion whether nothing may move by itself
   * @param newcomer whether the hint for newcomers is shown
   */
  public Shell(
      Lab lab,
      Texts texts,
      List<PanelEntry> panels,
      Path assets,
      Desk desk,
      Jobs jobs,
      boolean reducedMotion,
      boolean newcomer) {
    this.texts = texts;
    commands = new RunController(run, lab, snapshots(assets));
    status = new StatusModel(texts);
    figures = new FiguresModel(texts);
    quality = new QualityController(lab);
    findings = new FindingsModel(commands, texts);
    settings = new SettingsController(run, commands, texts);
    thumbnails = new ThumbnailsController(lab, settings.view(), texts);

    ParzenView parzenView = new ParzenView(texts);
    parzen = new ParzenController(lab, parzenView, texts);
    CurvesView curvesView = new CurvesView(texts, parzenView.root());
    curves = new CurvesController(curvesView, texts);
    figures.title().subscribe(curvesView::showTitle);
    figures.figures().subscribe(curvesView::showFigures);
    figures.quality().subscribe(curvesView::showQuality);
    findings.cards().subscribe(curvesView::showCards);

    tabsView = new TabsView(texts);
    tabsView.setHintVisible(newcomer);
    tabs = new TabsController(panels, tabsView, lab, commands, texts, reducedMotion);
    columns = new Columns(settings.view().root(), tabsView.root(), curvesView.root());

    experiments =
        new ExperimentsController(
            assets, commands, tabs, findings, status, jobs, front::show, front::hide, texts);
    tabsView.setOnExperiments(experiments::offer);
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
    help = new HelpView(texts, actions.all(), front::hide);
    StatusView statusView = new StatusView(status, texts, actions);

    BorderPane window = new BorderPane(columns);
    window.setTop(new VBox(header.view().root(), statusView.banner()));
    window.setBottom(statusView.footer());
    root = new StackPane(window, front.root());
    root.getStyleClass().add("shell");
    root.getStylesheets()
        .add(Objects.requireNonNull(Shell.class.getResource("shell.css")).toExternalForm());
    Shortcuts shortcuts = new Shortcuts(actions.all(), tabsView::select, tabs::pressed);
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (!front.shows()) {
            shortcuts.handle(key);
          } else if (key.isShortcutDown()) {
            // Or the menus would hear it behind what is in front.
            key.consume();
          }
        });
    tabsView.setOnPanelKey(shortcuts);
  }

  /**
   * Which kept run {@link #begin} opens.
   *
   * @param run a run file; null for what the program starts with
   */
  public static Optional<Path> first(Path assets, @Nullable Path run) {
    return run == null ? RunController.first(snapshots(assets)) : Optional.of(run);
  }

  /** The folder with the trained runs that ship with the program. */
  private static Path snapshots(Path assets) {
    return assets.resolve("snapshots");
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
    parzen.accept(event);
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
    tooltips.close();
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
    if (!front.shows()) {
      front.show(help.root());
      help.begin();
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
        new Action("experiments", "fth-thermometer", experiments::offer, "Shortcut+L"),
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
