package latentlab.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A desk that answers every question with the same folder and writes down what it was told. */
final class FixedDesk implements Desk {
  final List<String> done = new ArrayList<>();
  private final Path folder;

  FixedDesk(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<Path> runToSave(String suggestedName) {
    return Optional.of(folder.resolve(suggestedName));
  }

  @Override
  public Optional<Path> runToOpen() {
    return Optional.of(folder);
  }

  @Override
  public Optional<Path> pictureToWrite(String suggestedName) {
    return Optional.of(folder.resolve(suggestedName));
  }

  @Override
  public Optional<Path> curvesToWrite(String suggestedName) {
    return Optional.of(folder.resolve(suggestedName));
  }

  @Override
  public void switchTheme() {
    done.add("theme");
  }

  @Override
  public void resizeText(int steps) {
    done.add("text " + steps);
  }
}
