package latentlab.engine.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import latentlab.engine.spec.Pictures;
import latentlab.engine.store.FilmFile;
import latentlab.engine.store.PictureGridFile;

/** Writes the pictures of an answer where a person wants them, for whoever stands outside. */
public final class PictureExport {
  /** Small data sets make small pictures; doubled, they can be looked at without zooming. */
  private static final int SCALE = 2;

  private PictureExport() {}

  /**
   * Writes a PNG file: a grid in reading order, or a scatter plot of points.
   *
   * @param columns pictures in a row
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void write(Path file, Pictures pictures, int columns) {
    PictureGridFile.write(file, pictures, columns, SCALE);
  }

  /**
   * Writes a GIF file that plays for ever.
   *
   * @param frames at least one, all of equally many pictures of equal size; points become a plot
   * @param columns pictures in a row
   * @param factor how many screen pixels wide and high each picture pixel becomes, from 1
   * @param delay how long each frame is seen; at least 20 ms
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void film(
      Path file, List<Pictures> frames, int columns, int factor, Duration delay) {
    FilmFile.write(file, frames, columns, factor, delay);
  }
}
