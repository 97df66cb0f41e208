package latentlab.engine.data;

import java.util.List;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;

/**
 * Cartoon faces of 32 x 32 colour pixels, each drawn from twelve causes: colours to interpolate,
 * things to add and subtract (glasses, a smile), and a known cause behind every change. No face is
 * anybody's.
 *
 * <p>The class is the expression: the lowest three values of the mouth are a frown, the highest
 * three a smile, those between are neutral. Of {@code gaze} and the brows the middle value is
 * neutral too; low brows are worried (high in the middle), high ones angry.
 */
final class Faces {
  static final int SIDE = 32;

  /** Values of the mouth that make one class. */
  static final int MOUTHS_A_CLASS = 3;

  private static final int EXPRESSIONS = 3;

  /** What varies, in the order of the data set's factors. */
  enum Cause {
    BACKGROUND("background", 6, false),
    SKIN("skin", 6, true),
    HAIR_STYLE("hairStyle", 6, false),
    HAIR_COLOUR("hairColour", 6, false),
    WIDTH("faceWidth", 5, true),
    EYE_SIZE("eyeSize", 5, true),
    EYE_SPACING("eyeSpacing", 5, true),
    GAZE("gaze", 5, true),
    BROWS("brows", 5, true),
    MOUTH("mouth", EXPRESSIONS * MOUTHS_A_CLASS, true),
    OPENING("mouthOpening", 4, true),
    GLASSES("glasses", 2, false);

    private final Factor factor;

    Cause(String id, int values, boolean ordered) {
      factor = new Factor(id, values, ordered);
    }

    Factor factor() {
      return factor;
    }

    int of(int[] values) {
      return values[ordinal()];
    }

    /** The value as a quantity between two ends. */
    double between(int[] values, double low, double high) {
      return low + (high - low) * of(values) / (factor.values() - 1);
    }
  }

  static final Source SOURCE =
      new DrawnPictures(
          new DataInfo(
              "faces",
              DataInfo.Kind.PICTURES,
              3,
              SIDE,
              SIDE,
              20_000,
              2_000,
              5_000,
              EXPRESSIONS,
              List.of(Cause.values()).stream().map(Cause::factor).toList()),
          FacePainter::new,
          true);

  private Faces() {}
}
