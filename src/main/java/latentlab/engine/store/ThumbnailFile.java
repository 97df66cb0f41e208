package latentlab.engine.store;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.Pictures;

/**
 * Writes one small picture of what a model does, a PNG file of 220 x 220 pixels: a dark card with
 * round corners, which can be read on a white and on a black page, with nine pictures, or with
 * points over points. Colours are those of the window's dark theme.
 */
public final class ThumbnailFile {
  /** Pictures in a row, and rows. */
  public static final int ACROSS = 3;

  private static final int SIDE = 220;
  private static final int MARGIN = 14;
  private static final int GAP = 6;
  private static final double ROUND = 20;
  private static final Color CARD = new Color(0x0f1420);
  private static final Color EDGE = new Color(0x3a4560);
  private static final Color DATA = new Color(0x8f00a87a, true);
  private static final Color MADE = new Color(0xd9f0a0cd, true);
  private static final Color NEGATIVE = new Color(0x4aa3df);
  private static final Color POSITIVE = new Color(0xf08a3c);
  private static final double DATA_DOT = 3.4;
  private static final double MADE_DOT = 2.8;

  /** The plane that is seen, as a multiple of the farthest real coordinate. */
  private static final double AIR = 1.06;

  private ThumbnailFile() {}

  /**
   * Writes nine pictures.
   *
   * @param pictures nine at least, of one or three channels
   * @throws latentlab.engine.spec.BadInput where the file cannot be written
   */
  public static void write(Path file, Pictures pictures) {
    BufferedImage card = card();
    for (int place = 0; place < ACROSS * ACROSS; place++) {
      paint(card, place, pictures, place);
    }
    write(file, card);
  }

  /**
   * Writes three pictures, under them what a model gives back for them, and under those the
   * differences: blue where it is too dark, orange where it is too bright.
   *
   * @param inputs three at least
   * @param outputs as many
   */
  public static void writePairs(Path file, Pictures inputs, Pictures outputs) {
    BufferedImage card = card();
    for (int column = 0; column < ACROSS; column++) {
      paint(card, column, inputs, column);
      paint(card, ACROSS + column, outputs, column);
      paint(card, 2 * ACROSS + column, difference(inputs.one(column), outputs.one(column)), 0);
    }
    write(file, card);
  }

  /**
   * Writes points over points.
   *
   * @param real points of the data
   * @param made points of the model, which lie over them
   */
  public static void writePoints(Path file, Pictures real, Pictures made) {
    BufferedImage card = card();
    double farthest = 0;
    for (float value : real.values()) {
      farthest = Math.max(farthest, Math.abs(value));
    }
    double reach = AIR * farthest;
    Graphics2D graphics = graphics(card);
    graphics.clip(new RoundRectangle2D.Double(2, 2, SIDE - 4, SIDE - 4, ROUND, ROUND));
    dots(graphics, real, reach, DATA, DATA_DOT);
    dots(graphics, made, reach, MADE, MADE_DOT);
    graphics.dispose();
    write(file, card);
  }

  private static void dots(
      Graphics2D graphics, Pictures points, double reach, Color colour, double across) {
    graphics.setColor(colour);
    double half = SIDE / 2.0 - MARGIN;
    for (int i = 0; i < points.count(); i++) {
      double x = SIDE / 2.0 + half * points.values()[2 * i] / reach;
      double y = SIDE / 2.0 - half * points.values()[2 * i + 1] / reach;
      graphics.fill(new Ellipse2D.Double(x - across / 2, y - across / 2, across, across));
    }
  }

  private static Pictures difference(Pictures input, Pictures output) {
    int map = input.height() * input.width();
    float[] values = new float[3 * map];
    for (int pixel = 0; pixel < map; pixel++) {
      float difference = 0;
      for (int channel = 0; channel < input.channels(); channel++) {
        int at = channel * map + pixel;
        difference += (output.values()[at] - input.values()[at]) / input.channels();
      }
      float[] colour = (difference < 0 ? NEGATIVE : POSITIVE).getRGBColorComponents(null);
      for (int channel = 0; channel < 3; channel++) {
        values[channel * map + pixel] = Math.min(1, Math.abs(difference)) * colour[channel];
      }
    }
    return new Pictures(1, 3, input.height(), input.width(), values);
  }

  /** Every pixel as a square of whole screen pixels; what is too large is made smaller. */
  private static void paint(BufferedImage card, int place, Pictures pictures, int index) {
    int cell = (SIDE - 2 * MARGIN - (ACROSS - 1) * GAP) / ACROSS;
    int whole = Math.max(1, Math.round((float) cell / pictures.width()));
    int side = Math.min(cell + GAP - 2, whole * pictures.width());
    int step = cell + GAP;
    int left = MARGIN + place % ACROSS * step + (cell - side) / 2;
    int top = MARGIN + place / ACROSS * step + (cell - side) / 2;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int column = x * pictures.width() / side;
        int row = y * pictures.height() / side;
        card.setRGB(left + x, top + y, colour(pictures, index, row, column));
      }
    }
  }

  private static int colour(Pictures pictures, int index, int row, int column) {
    int map = pictures.height() * pictures.width();
    int at = index * pictures.size() + row * pictures.width() + column;
    int argb = 0xff;
    for (int channel = 0; channel < 3; channel++) {
      float value = pictures.values()[at + Math.min(channel, pictures.channels() - 1) * map];
      argb = argb << 8 | Math.round(255 * Math.clamp(value, 0f, 1f));
    }
    return argb;
  }

  private static BufferedImage card() {
    BufferedImage card = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = graphics(card);
    RoundRectangle2D shape = new RoundRectangle2D.Double(1, 1, SIDE - 2, SIDE - 2, ROUND, ROUND);
    graphics.setColor(CARD);
    graphics.fill(shape);
    graphics.setColor(EDGE);
    graphics.draw(shape);
    graphics.dispose();
    return card;
  }

  private static Graphics2D graphics(BufferedImage card) {
    Graphics2D graphics = card.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  private static void write(Path file, BufferedImage card) {
    try (OutputStream out = Files.newOutputStream(file);
        MemoryCacheImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(card, "png", png);
    } catch (IOException unwritable) {
      throw FileErrors.unwritable(file, unwritable);
    }
  }
}
