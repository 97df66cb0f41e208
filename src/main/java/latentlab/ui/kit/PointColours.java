package latentlab.ui.kit;

import javafx.scene.paint.Color;

/** The colours of points: one for each class, or a scale for classes that are steps of a size. */
final class PointColours {
  private static final int CLASSES = 10;
  private static final int STOPS = 5;

  private final ColourTokens tokens;
  private int steps;

  PointColours(ColourTokens tokens) {
    this.tokens = tokens;
    for (int index = 0; index < CLASSES; index++) {
      tokens.get(classToken(index));
    }
    for (int stop = 0; stop < STOPS; stop++) {
      tokens.get(scaleToken(stop));
    }
  }

  private static String classToken(int index) {
    return "-ll-class-" + index;
  }

  private static String scaleToken(int stop) {
    return "-ll-scale-" + stop;
  }

  /** Classes are steps of a size from now on, so many; 0 for classes that have no order. */
  void setSteps(int count) {
    steps = count;
  }

  boolean isOrdered() {
    return steps > 0;
  }

  /** 0xAARRGGBB by class. */
  int[] argb() {
    int[] argb = new int[isOrdered() ? steps : CLASSES];
    for (int index = 0; index < argb.length; index++) {
      argb[index] = argb(index);
    }
    return argb;
  }

  /** What CSS calls the colour of a class. */
  String css(int index) {
    return isOrdered()
        ? "#%06x".formatted(argb(index) & 0xFFFFFF)
        : classToken(Math.floorMod(index, CLASSES));
  }

  private int argb(int index) {
    if (!isOrdered()) {
      return tokens.argb(classToken(Math.floorMod(index, CLASSES)));
    }
    double along = steps == 1 ? 0 : (STOPS - 1.0) * Math.clamp(index, 0, steps - 1) / (steps - 1);
    int stop = Math.min((int) along, STOPS - 2);
    Color colour =
        tokens.get(scaleToken(stop)).interpolate(tokens.get(scaleToken(stop + 1)), along - stop);
    return ColourTokens.argb(colour);
  }
}
