package latentlab.engine.store;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import latentlab.engine.data.FileErrors;

/**
 * Writes a film of a screen as a GIF that plays for ever: one palette for all frames, and of each
 * frame only the part that changed, in which what stayed is left transparent.
 */
public final class ScreenFilmFile {
  private static final int COLOURS = 255;

  /** Behind the colours of the palette: the pixel of the frame before stays. */
  private static final int STAYS = COLOURS;

  private ScreenFilmFile() {}

  /** The part of a frame that changed, in pixels; right and bottom are excluded. */
  private record Part(int left, int top, int right, int bottom) {}

  /**
   * @param frames at least one, each 0xRRGGBB pixel by pixel, row by row, all of one size
   * @param width of a frame, in pixels
   * @param delay how long each frame is seen; at least 20 ms, which no viewer slows down
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void write(Path file, List<int[]> frames, int width, Duration delay) {
    Palette palette = Palette.of(frames, COLOURS);
    IndexColorModel model = model(palette);
    try (OutputStream bytes = Files.newOutputStream(file);
        GifSequence film = new GifSequence(bytes)) {
      int[] before = new int[0];
      for (int[] frame : frames) {
        int[] now = places(frame, palette);
        Part part =
            before.length == 0
                ? new Part(0, 0, width, frame.length / width)
                : changed(before, now, width);
        film.add(cut(before, now, width, part, model), part.left(), part.top(), delay, STAYS);
        before = now;
      }
    } catch (IOException unwritable) {
      throw FileErrors.unwritable(file, unwritable);
    }
  }

  private static int[] places(int[] frame, Palette palette) {
    int[] places = new int[frame.length];
    for (int pixel = 0; pixel < frame.length; pixel++) {
      places[pixel] = palette.nearest(frame[pixel]);
    }
    return places;
  }

  /** The smallest part that holds all that changed; one pixel where nothing did. */
  private static Part changed(int[] before, int[] now, int width) {
    int left = width;
    int top = now.length / width;
    int right = 0;
    int bottom = 0;
    for (int pixel = 0; pixel < now.length; pixel++) {
      if (now[pixel] != before[pixel]) {
        left = Math.min(left, pixel % width);
        right = Math.max(right, pixel % width + 1);
        top = Math.min(top, pixel / width);
        bottom = Math.max(bottom, pixel / width + 1);
      }
    }
    return right == 0 ? new Part(0, 0, 1, 1) : new Part(left, top, right, bottom);
  }

  private static BufferedImage cut(
      int[] before, int[] now, int width, Part part, IndexColorModel model) {
    BufferedImage image =
        new BufferedImage(
            part.right() - part.left(),
            part.bottom() - part.top(),
            BufferedImage.TYPE_BYTE_INDEXED,
            model);
    WritableRaster raster = image.getRaster();
    for (int y = part.top(); y < part.bottom(); y++) {
      for (int x = part.left(); x < part.right(); x++) {
        int pixel = y * width + x;
        boolean stays = before.length > 0 && before[pixel] == now[pixel];
        raster.setSample(x - part.left(), y - part.top(), 0, stays ? STAYS : now[pixel]);
      }
    }
    return image;
  }

  private static IndexColorModel model(Palette palette) {
    int[] colours = palette.colours();
    byte[][] channels = new byte[3][COLOURS + 1];
    for (int place = 0; place < colours.length; place++) {
      for (int channel = 0; channel < 3; channel++) {
        channels[channel][place] = (byte) (colours[place] >> (16 - 8 * channel));
      }
    }
    return new IndexColorModel(8, COLOURS + 1, channels[0], channels[1], channels[2], STAYS);
  }
}
