package latentlab.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/** What the window can do for its contents: ask for places on the disk and change its looks. */
public interface Desk {
  /**
   * Asks for the file, or the folder, to write a run to; empty where the person thought better of
   * it.
   */
  Optional<Path> runToSave(String suggestedName);

  /** Asks for a run file or a run folder. */
  Optional<Path> runToOpen();

  /** Asks for the file to write a picture to. */
  Optional<Path> pictureToWrite(String suggestedName);

  /** Asks for the file to write curves to; its ending says whether numbers or a picture. */
  Optional<Path> curvesToWrite(String suggestedName);

  /** Light becomes dark and dark light. */
  void switchTheme();

  /** Makes all text larger (above 0) or smaller (below 0) by a step. */
  void resizeText(int steps);
}
