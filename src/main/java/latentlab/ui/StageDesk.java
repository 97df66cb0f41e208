package latentlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Screen;
import javafx.stage.Stage;
import latentlab.engine.session.Catalog;
import latentlab.text.Texts;
import latentlab.ui.prefs.Preferences;
import latentlab.ui.prefs.PreferencesFile;
import latentlab.ui.shell.Desk;
import latentlab.ui.theme.Themes;

/** The desk on a real stage, with the looks and the place it had the last time. */
final class StageDesk implements Desk {
  private static final double TEXT_STEP = 1.3;

  /** What a window's title and borders take of a screen's height at most. */
  private static final double TITLE_BAR = 48;

  private static final String RECORD = "run.json";

  private final Stage stage;
  private final Texts texts;
  private final PreferencesFile file;
  private Preferences preferences;

  StageDesk(Stage stage, Texts texts, PreferencesFile file) {
    this.stage = stage;
    this.texts = texts;
    this.file = file;
    this.preferences = file.read();
  }

  Preferences preferences() {
    return preferences;
  }

  /** Puts a root into a scene of this size with the remembered looks. */
  void open(Parent root, double width, double height) {
    Scene scene = new Scene(new Group(), width, height);
    stage.setScene(scene);
    Themes.open(scene, root, Themes.byId(preferences.theme()), preferences.textSize());
  }

  /** Gives the scene the remembered looks. */
  private void dress() {
    Themes.apply(stage.getScene(), Themes.byId(preferences.theme()), preferences.textSize());
  }

  /**
   * Gives the stage the remembered place and size. The first time it fills a screen that it would
   * not fit on with its title, as on most laptops of a school.
   */
  void place() {
    Preferences.WindowBounds bounds = preferences.window();
    if (bounds == null) {
      Scene scene = stage.getScene();
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      stage.setMaximized(
          scene.getWidth() >= screen.getWidth()
              || scene.getHeight() + TITLE_BAR > screen.getHeight());
      return;
    }
    // A screen may be gone since the last time: then the system finds a place.
    if (!Screen.getScreensForRectangle(bounds.x(), bounds.y(), bounds.width(), bounds.height())
        .isEmpty()) {
      stage.setX(bounds.x());
      stage.setY(bounds.y());
      stage.setWidth(bounds.width());
      stage.setHeight(bounds.height());
      stage.setMaximized(bounds.maximised());
    }
  }

  /** Keeps looks and place for the next time. */
  void remember() {
    file.write(
        preferences.withWindow(
            new Preferences.WindowBounds(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized())));
  }

  @Override
  public Optional<Path> runToSave(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("dialog.save"));
    chooser.setInitialFileName(suggestedName + Catalog.RUN_FILE);
    ExtensionFilter asFile =
        new ExtensionFilter(texts.get("dialog.run.kind"), "*" + Catalog.RUN_FILE);
    ExtensionFilter asFolder = new ExtensionFilter(texts.get("dialog.run.folder"), "*");
    chooser.getExtensionFilters().addAll(asFile, asFolder);
    return Optional.ofNullable(chooser.showSaveDialog(stage))
        .map(File::toPath)
        .map(place -> chooser.getSelectedExtensionFilter() == asFile ? withEnding(place) : place);
  }

  @Override
  public Optional<Path> runToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("dialog.open"));
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("dialog.run.either"), "*" + Catalog.RUN_FILE, RECORD));
    return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath).map(StageDesk::run);
  }

  /** No system's dialog offers files and folders at once: a folder is chosen by its record. */
  private static Path run(Path chosen) {
    return chosen.endsWith(RECORD) ? chosen.resolveSibling("") : chosen;
  }

  private static Path withEnding(Path place) {
    return Catalog.isRunFile(place)
        ? place
        : place.resolveSibling(place.getFileName() + Catalog.RUN_FILE);
  }

  @Override
  public Optional<Path> pictureToWrite(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("dialog.export"));
    chooser.setInitialFileName(suggestedName);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("dialog.export.kind"), "*.png"));
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> curvesToWrite(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("dialog.curves"));
    chooser.setInitialFileName(suggestedName);
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(texts.get("dialog.curves.kind"), "*.csv"),
            new ExtensionFilter(texts.get("dialog.export.kind"), "*.png"));
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public void switchTheme() {
    boolean dark = Themes.byId(preferences.theme()).isDark();
    preferences = preferences.withTheme((dark ? Themes.LIGHT : Themes.DARK).id());
    dress();
  }

  @Override
  public void resizeText(int steps) {
    double wanted = preferences.textSize() + steps * TEXT_STEP;
    preferences =
        preferences.withTextSize(Math.clamp(wanted, Themes.SMALLEST_TEXT, Themes.LARGEST_TEXT));
    dress();
  }
}
