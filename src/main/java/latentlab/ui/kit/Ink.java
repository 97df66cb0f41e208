package latentlab.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was drawn on a {@link DrawPad}: grey values from 0 to 1 that soft, round strokes lighten or
 * darken, with the drawings before each stroke to go back to.
 */
final class Ink {
  private static final int REMEMBERED = 200;

  private final int width;
  private final int height;
  private final Deque<float[]> before = new ArrayDeque<>();
  private float[] values;

  Ink(int width, int height) {
    this.width = width;
    this.height = height;
    this.values = new float[width * height];
  }

  /** Remembers the present drawing as what {@link #undo()} goes back to. */
  void begin() {
    if (before.size() == REMEMBERED) {
      before.removeLast();
    }
    before.push(values.clone());
  }

  /**
   * Lightens (or erases) along the line from one point to another; the centre of the top left pixel
   * is 0, 0. A pixel is covered fully inside the radius and fades over one pixel at its rim, as the
   * anti-aliased strokes of a scan do.
   */
  void stroke(double x0, double y0, double x1, double y1, double radius, boolean erase) {
    double reach = radius + 1;
    int left = (int) Math.max(0, Math.floor(Math.min(x0, x1) - reach));
    int right = (int) Math.min(width - 1, Math.ceil(Math.max(x0, x1) + reach));
    int top = (int) Math.max(0, Math.floor(Math.min(y0, y1) - reach));
    int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(y0, y1) + reach));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        double distance = toSegment(x, y, x0, y0, x1, y1);
        float covered = (float) Math.clamp(radius + 0.5 - distance, 0, 1);
        int at = y * width + x;
        values[at] = erase ? Math.min(values[at], 1 - covered) : Math.max(values[at], covered);
      }
    }
  }

  private static double toSegment(double x, double y, double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double squared = dx * dx + dy * dy;
    double along = squared == 0 ? 0 : Math.clamp(((x - x0) * dx + (y - y0) * dy) / squared, 0, 1);
    return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
  }

  /** Replaces the drawing; the one before can be gone back to. */
  void set(float[] drawing) {
    if (drawing.length != values.length) {
      throw new IllegalArgumentException(
          "%d values do not fill a pad of %dx%d".formatted(drawing.length, height, width));
    }
    begin();
    values = drawing.clone();
  }

  void clear() {
    set(new float[values.length]);
  }

  /** Goes back to the drawing before the last stroke; stays where there was none. */
  void undo() {
    if (!before.isEmpty()) {
      values = before.pop();
    }
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean empty() {
    for (float value : values) {
      if (value > 0) {
        return false;
      }
    }
    return true;
  }

  /** The grey values, row by row, as a copy. */
  float[] values() {
    return values.clone();
  }
}
