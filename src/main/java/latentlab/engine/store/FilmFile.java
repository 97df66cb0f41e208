package latentlab.engine.store;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.Pictures;

/** Writes pictures that follow one another as a GIF that plays for ever. */
public final class FilmFile {
  private static final int GAP = 2;
  private static final int GREYS = 256;
  private static final int GAP_COLOUR = 0xFF808080;
  private static final int OPAQUE = 0xFF000000;

  private FilmFile() {}

  /**
   * @param frames at least one, all of equally many pictures of equal size; points become a plot
   * @param columns pictures in a row
   * @param factor how many screen pixels wide and high each picture pixel becomes, from 1
   * @param delay how long each frame is seen; at least 20 ms, which no viewer slows down
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void write(
      Path file, List<Pictures> frames, int columns, int factor, Duration delay) {
    try (OutputStream bytes = Files.newOutputStream(file);
        GifSequence film = new GifSequence(bytes)) {
      for (Pictures frame : frames) {
        BufferedImage image =
            frame.channels() == 2
                ? image(PictureGridFile.plot(frame), 1, factor)
                : image(frame, columns, factor);
        film.add(image, 0, 0, delay, GifSequence.OPAQUE);
      }
    } catch (IOException unwritable) {
      throw FileErrors.unwritable(file, unwritable);
    }
  }

  private static BufferedImage image(Pictures frame, int columns, int factor) {
    int across = Math.min(columns, frame.count());
    int down = Math.ceilDiv(frame.count(), across);
    int width = across * (frame.width() + GAP) - GAP;
    int height = down * (frame.height() + GAP) - GAP;
    BufferedImage image = empty(frame.channels() == 1, width * factor, height * factor);
    for (int y = 0; y < height * factor; y++) {
      for (int x = 0; x < width * factor; x++) {
        image.setRGB(x, y, colour(frame, across, x / factor, y / factor));
      }
    }
    return image;
  }

  /** The colour at a place of the grid. */
  private static int colour(Pictures frame, int across, int x, int y) {
    int column = x / (frame.width() + GAP);
    int row = y / (frame.height() + GAP);
    int left = x - column * (frame.width() + GAP);
    int top = y - row * (frame.height() + GAP);
    int picture = row * across + column;
    if (left >= frame.width() || top >= frame.height() || picture >= frame.count()) {
      return GAP_COLOUR;
    }
    int map = frame.height() * frame.width();
    int first = picture * frame.size() + top * frame.width() + left;
    int red = level(frame.values()[first]);
    if (frame.channels() == 1) {
      return OPAQUE | red << 16 | red << 8 | red;
    }
    int green = level(frame.values()[first + map]);
    return OPAQUE | red << 16 | green << 8 | level(frame.values()[first + 2 * map]);
  }

  private static int level(float value) {
    return Math.round((GREYS - 1) * Math.clamp(value, 0f, 1f));
  }

  // Grey pictures get all greys as their palette; for colour the writer finds one for each frame.
  private static BufferedImage empty(boolean grey, int width, int height) {
    if (!grey) {
      return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }
    byte[] levels = new byte[GREYS];
    for (int level = 0; level < GREYS; level++) {
      levels[level] = (byte) level;
    }
    IndexColorModel palette = new IndexColorModel(8, GREYS, levels, levels, levels);
    return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette);
  }
}
