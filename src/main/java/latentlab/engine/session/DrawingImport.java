package latentlab.engine.session;

import java.nio.file.Path;
import latentlab.engine.store.DrawingFile;

/** Reads the drawing of a setting from a picture file, for whoever stands outside. */
public final class DrawingImport {
  private DrawingImport() {}

  /**
   * The text of a {@link latentlab.engine.spec.ParamSpec.Drawing}.
   *
   * @param file a picture of any size: ink is what differs from the ground at its rim
   * @throws latentlab.engine.spec.BadInput where there is no such file, or no picture in it
   */
  public static String digits(Path file) {
    return DrawingFile.digits(file);
  }
}
