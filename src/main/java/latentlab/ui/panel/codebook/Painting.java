package latentlab.ui.panel.codebook;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a picture and what was painted over them, with the grids before each stroke to go
 * back to. Untouched, it follows the encoder; painted, it stays as it is while the model learns.
 */
final class Painting {
  private static final int REMEMBERED = 200;

  private final Deque<int[]> before = new ArrayDeque<>();
  private int[] original = {};
  private int[] codes = {};
  private int @Nullable [] atStroke;

  /** Begins with another picture: what was painted is forgotten. */
  void start(int[] coded) {
    before.clear();
    atStroke = null;
    original = coded.clone();
    codes = coded.clone();
  }

  /** The encoder gives the same picture these codes now. */
  void follow(int[] coded) {
    original = coded.clone();
    if (!canUndo()) {
      codes = coded.clone();
    }
  }

  /** A stroke begins: {@link #undo()} takes it back as a whole. */
  void begin() {
    atStroke = codes.clone();
  }

  /**
   * Gives a cell another code.
   *
   * @return whether that changed anything
   */
  boolean paint(int cell, int code) {
    if (codes[cell] == code) {
      return false;
    }
    if (atStroke != null) {
      remember(atStroke);
      atStroke = null;
    }
    codes[cell] = code;
    return true;
  }

  /** Puts another grid in place of all; can be taken back. */
  void replace(int[] others) {
    remember(codes);
    codes = others.clone();
  }

  /** Takes the last stroke back; where all are taken back it follows the encoder again. */
  void undo() {
    if (canUndo()) {
      codes = before.pop();
    }
    if (!canUndo()) {
      codes = original.clone();
    }
  }

  /** Takes everything back. */
  void reset() {
    start(original);
  }

  boolean canUndo() {
    return !before.isEmpty();
  }

  boolean isEmpty() {
    return codes.length == 0;
  }

  /** Whether it is another grid than the encoder's. */
  boolean isPainted() {
    return !Arrays.equals(codes, original);
  }

  int code(int cell) {
    return codes[cell];
  }

  /** The codes of all levels, one level after the other, as a copy. */
  int[] codes() {
    return codes.clone();
  }

  private void remember(int[] grid) {
    if (before.size() == REMEMBERED) {
      before.removeLast();
    }
    before.push(grid);
  }
}
