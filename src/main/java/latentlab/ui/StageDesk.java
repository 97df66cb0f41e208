package latentlab.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import latentlab.text.Texts;
import latentlab.ui.shell.Desk;
import latentlab.ui.theme.Theme;
import latentlab.ui.theme.Themes;

/** The desk on a real stage, with the looks and the place it had the last time. */
final class StageDesk implements Desk {
  private static final double TEXT_STEP = 1.3;

  private final Stage stage;
  private final Texts texts;
  private Theme theme = Themes.DARK;
  private double textSize = Themes.NORMAL_TEXT;

  StageDesk(Stage stage, Texts texts) {
    this.stage = stage;
    this.texts = texts;
  }

  @Override
  public Optional<Path> folderToSave(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("dialog.save"));
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> folderToOpen() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("dialog.open"));
    return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
  }

  @Override
  public Optional<Path> pictureToWrite(String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("dialog.export"));
    chooser.setInitialFileName(suggestedName);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(texts.get("dialog.export.kind"), "*.png"));
    return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
  }

  @Override
  public void switchTheme() {
    theme = theme.isDark() ? Themes.LIGHT : Themes.DARK;
    dress();
  }

  @Override
  public void resizeText(int steps) {
    textSize = Math.clamp(textSize + steps * TEXT_STEP, Themes.SMALLEST_TEXT, Themes.LARGEST_TEXT);
    dress();
  }
}
