package latentlab.engine.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import latentlab.engine.spec.Pictures;
import latentlab.engine.store.FilmFile;
import latentlab.engine.store.PictureGridFile;
import latentlab.engine.store.ScreenFilmFile;
import latentlab.engine.store.ThumbnailFile;

/** Writes pictures where a person wants them, for whoever stands outside. */
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

  /**
   * Writes a film of a screen as a GIF file that plays for ever.
   *
   * @param frames at least one, each 0xRRGGBB pixel by pixel, row by row, all of one size
   * @param width of a frame, in pixels
   * @param delay how long each frame is seen; at least 20 ms
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void screens(Path file, List<int[]> frames, int width, Duration delay) {
    ScreenFilmFile.write(file, frames, width, delay);
  }

  /**
   * Writes a thumbnail of nine pictures, 220 x 220 pixels.
   *
   * @param pictures nine at least, not of points
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void thumbnail(Path file, Pictures pictures) {
    ThumbnailFile.write(file, pictures);
  }

  /**
   * Writes a thumbnail of three pictures, what became of them, and the differences.
   *
   * @param inputs three at least, not of points
   * @param outputs as many
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void thumbnailOfPairs(Path file, Pictures inputs, Pictures outputs) {
    ThumbnailFile.writePairs(file, inputs, outputs);
  }

  /**
   * Writes a thumbnail of points over points of the data.
   *
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void thumbnailOfPoints(Path file, Pictures real, Pictures made) {
    ThumbnailFile.writePoints(file, real, made);
  }
}
