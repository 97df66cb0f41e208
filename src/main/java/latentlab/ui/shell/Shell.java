package latentlab.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
  private final ModalPane modal = new ModalPane();
  private final Region help;
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
    commands = new RunController(run, lab, assets.resolve("snapshots"));
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
            assets,
            commands,
            tabs,
            findings,
            status,
            jobs,
            this::showInFront,
            this::hideFront,
            texts);
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
    help = new HelpView(texts, actions.all(), this::hideFront).root();
    StatusView statusView = new StatusView(status, texts, actions);

    BorderPane window = new BorderPane(columns);
    window.setTop(new VBox(header.view().root(), statusView.banner()));
    window.setBottom(statusView.footer());
    root = new StackPane(window, modal);
    root.getStyleClass().add("shell");
    root.getStylesheets()
        .add(Objects.requireNonNull(Shell.class.getResource("shell.css")).toExternalForm());
    Shortcuts shortcuts = new Shortcuts(actions.all(), tabsView::select, tabs::pressed);
    root.addEventHandler(KeyEvent.KEY_PRESSED, shortcuts);
    tabsView.setOnPanelKey(shortcuts);
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
    tabsView.takeFocus();
    if (run == null) {
      commands.begin();
    } else {
      commands.open(run);
    }
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
    showInFront(help);
  }

  private void showInFront(Region content) {
    modal.show(content);
    // Laid out before it is drawn: the pane draws it in its corner first, and where pictures are
    // made without a graphics card that first drawing stays.
    modal.applyCss();
    modal.layout();
  }

  private void hideFront() {
    modal.hide(true);
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
