package latentlab.ui.panel.codebook;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.CodeLevel;
import latentlab.engine.spec.Pictures;

/**
 * What stands in pictures where a code is used: the mean of the data around every cell that was
 * given the code, with as much again on each side of the cell, for a cell is coded from more than
 * its own pixels.
 */
final class CodePatches {
  private final CodeLevel level;
  private final Pictures means;
  private final int[] uses;

  private CodePatches(CodeLevel level, Pictures means, int[] uses) {
    this.level = level;
    this.means = means;
    this.uses = uses;
  }

  /**
   * The patches of every level.
   *
   * @param coded pictures with their codes, of all levels one after the other
   */
  static List<CodePatches> of(List<CodeLevel> levels, Answer.Coded coded) {
    int first = 0;
    List<CodePatches> all = new ArrayList<>();
    for (CodeLevel level : levels) {
      all.add(of(level, coded.inputs(), coded.codes(), first));
      first += level.cells();
    }
    return List.copyOf(all);
  }

  private static CodePatches of(CodeLevel level, Pictures pictures, int[][] codes, int first) {
    int entries = level.usage().length;
    int side = side(level, pictures);
    int size = pictures.channels() * side * side;
    double[] sums = new double[entries * size];
    int[] counts = new int[entries * size];
    int[] uses = new int[entries];
    for (int n = 0; n < pictures.count(); n++) {
      for (int cell = 0; cell < level.cells(); cell++) {
        int code = codes[n][first + cell];
        uses[code]++;
        add(level, pictures, n, cell, side, sums, counts, code * size);
      }
    }
    float[] values = new float[sums.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = counts[i] == 0 ? 0 : (float) (sums[i] / counts[i]);
    }
    return new CodePatches(
        level, new Pictures(entries, pictures.channels(), side, side, values), uses);
  }

  /** Three cells across, in pixels. */
  private static int side(CodeLevel level, Pictures pictures) {
    return Math.max(1, Math.min(3 * pictures.width() / level.width(), pictures.width()));
  }

  // Pixels beyond the border of the picture are no part of the mean.
  private static void add(
      CodeLevel level,
      Pictures pictures,
      int n,
      int cell,
      int side,
      double[] sums,
      int[] counts,
      int at) {
    int middleX = (2 * (cell % level.width()) + 1) * pictures.width() / (2 * level.width());
    int middleY = (2 * (cell / level.width()) + 1) * pictures.height() / (2 * level.height());
    int left = middleX - side / 2;
    int top = middleY - side / 2;
    for (int channel = 0; channel < pictures.channels(); channel++) {
      for (int y = Math.max(0, -top); y < Math.min(side, pictures.height() - top); y++) {
        int row = ((n * pictures.channels() + channel) * pictures.height() + top + y);
        for (int x = Math.max(0, -left); x < Math.min(side, pictures.width() - left); x++) {
          int target = at + (channel * side + y) * side + x;
          sums[target] += pictures.values()[row * pictures.width() + left + x];
          counts[target]++;
        }
      }
    }
  }

  /** How many cells of the pictures were given a code. */
  int uses(int code) {
    return uses[code];
  }

  /**
   * The mean patch of every code; of those that are never used what the decoder makes of them.
   *
   * @param newest the level as it is now, for the decoded ones
   */
  Pictures swatches(CodeLevel newest) {
    Pictures decoded = newest.swatches();
    if (decoded.count() != means.count() || decoded.channels() != means.channels()) {
      return decoded;
    }
    int side = means.height();
    float[] values = means.values().clone();
    for (int code = 0; code < uses.length; code++) {
      for (int i = 0; uses[code] == 0 && i < means.size(); i++) {
        int y = i / side % side * decoded.height() / side;
        int x = i % side * decoded.width() / side;
        int source = (i / (side * side) * decoded.height() + y) * decoded.width() + x;
        values[code * means.size() + i] = decoded.values()[code * decoded.size() + source];
      }
    }
    return new Pictures(means.count(), means.channels(), side, side, values);
  }

  /** Whether it is of a level of this shape. */
  boolean fits(CodeLevel other) {
    return other.id().equals(level.id())
        && other.cells() == level.cells()
        && other.usage().length == uses.length;
  }
}
