package latentlab.engine.data;

import java.util.Arrays;
import java.util.List;
import latentlab.engine.data.Canvas.Colour;
import latentlab.engine.data.Faces.Cause;

/** Draws one of the {@link Faces}, from the background forwards; lengths are in pixels. */
final class FacePainter implements DrawnPictures.Painter {
  private static final List<Colour> BACKGROUNDS =
      colours(0x8FC7EE, 0x9FDDB4, 0xF8DC83, 0xF6AE93, 0xC5B2EC, 0xC9CED6);
  private static final List<Colour> SKINS =
      colours(0xFCE3D2, 0xF3C9A5, 0xDFA878, 0xB97F52, 0x8A5634, 0x5B3823);

  /** One for each skin, with enough contrast to see the mouth. */
  private static final List<Colour> LIPS =
      colours(0xA8323A, 0x9E2C34, 0x84202A, 0x68141C, 0x46090F, 0xD0707A);

  private static final List<Colour> HAIRS =
      colours(0x1F1A1E, 0x53321F, 0xA8452A, 0xE8BE5C, 0xBFC2C8, 0x6B4FB3);

  private static final Colour SHADE = Colour.of(0x5A2418);
  private static final Colour BLUSH = Colour.of(0xF0625A);
  private static final Colour IRIS = Colour.of(0x22170F);
  private static final Colour THROAT = Colour.of(0x5C1420);
  private static final Colour TONGUE = Colour.of(0xE4747A);
  private static final Colour FRAME = Colour.of(0x23304D);

  private static final double MIDDLE = Faces.SIDE / 2.0;
  private static final double HEAD = 17.2;
  private static final double HEAD_HEIGHT = 10.6;
  private static final double EYES = 16.6;
  private static final double MOUTH = 23.2;

  private static List<Colour> colours(int... rgb) {
    return Arrays.stream(rgb).mapToObj(Colour::of).toList();
  }

  @Override
  public int label(int[] values) {
    return Cause.MOUTH.of(values) / Faces.MOUTHS_A_CLASS;
  }

  @Override
  public byte[] paint(int[] values) {
    Canvas canvas = new Canvas(Faces.SIDE);
    Colour background = BACKGROUNDS.get(Cause.BACKGROUND.of(values));
    Colour skin = SKINS.get(Cause.SKIN.of(values));
    Colour hair = HAIRS.get(Cause.HAIR_COLOUR.of(values));
    double width = Cause.WIDTH.between(values, 8, 11);
    FaceHair style = FaceHair.values()[Cause.HAIR_STYLE.of(values)];
    canvas.cover(background.with(Colour.WHITE, 0.35), background);
    style.behind(width).ifPresent(outline -> canvas.fill(outline, hair.times(0.8)));
    body(canvas, background.times(0.5), skin);
    head(canvas, skin, width);
    style.before(width).ifPresent(outline -> canvas.fill(outline, hair));
    eyes(canvas, values);
    brows(canvas, values, hair);
    canvas.fill(Outline.ellipse(MIDDLE, 20, 1.2, 0.8), skin.with(SHADE, 0.35));
    mouth(canvas, values, LIPS.get(Cause.SKIN.of(values)));
    if (Cause.GLASSES.of(values) == 1) {
      glasses(canvas, values, width);
    }
    return canvas.pixels();
  }

  private static void body(Canvas canvas, Colour shirt, Colour skin) {
    canvas.fill(Outline.ellipse(MIDDLE, 34.5, 13.5, 7), shirt);
    canvas.fill(Outline.capsule(MIDDLE, 22, MIDDLE, 28.3, 3.4), skin.with(SHADE, 0.3));
  }

  private static void head(Canvas canvas, Colour skin, double width) {
    for (int side = -1; side <= 1; side += 2) {
      canvas.fill(Outline.circle(MIDDLE + side * width, 17.8, 2), skin.with(SHADE, 0.15));
    }
    canvas.fill(Outline.ellipse(MIDDLE, HEAD, width, HEAD_HEIGHT), skin);
    for (int side = -1; side <= 1; side += 2) {
      canvas.fill(Outline.ellipse(MIDDLE + side * 0.58 * width, 21.2, 2, 1.5), BLUSH, 0.22);
    }
  }

  private static double eye(int[] values, int side) {
    return MIDDLE + side * Cause.EYE_SPACING.between(values, 3, 5);
  }

  private static void eyes(Canvas canvas, int[] values) {
    double radius = Cause.EYE_SIZE.between(values, 1.5, 2.7);
    double iris = 0.5 * radius + 0.25;
    double gaze = Cause.GAZE.between(values, -1, 1) * (radius - iris + 0.25);
    for (int side = -1; side <= 1; side += 2) {
      double x = eye(values, side);
      canvas.fill(Outline.ellipse(x, EYES, radius, 1.1 * radius), Colour.WHITE);
      canvas.fill(Outline.circle(x + gaze, EYES, iris), IRIS);
    }
  }

  private static void brows(Canvas canvas, int[] values, Colour hair) {
    double tilt = Cause.BROWS.between(values, -1.3, 1.3);
    double height = EYES - 1.1 * Cause.EYE_SIZE.between(values, 1.5, 2.7) - 1.7;
    for (int side = -1; side <= 1; side += 2) {
      double x = eye(values, side);
      double inner = x - 1.8 * side;
      double outer = x + 1.8 * side;
      canvas.fill(
          Outline.capsule(inner, height + tilt, outer, height - 0.6 * tilt, 0.55), hair.times(0.6));
    }
  }

  private static void mouth(Canvas canvas, int[] values, Colour lip) {
    double bend = -Cause.MOUTH.between(values, -0.16, 0.16);
    double width = 3.7;
    double open = Cause.OPENING.between(values, 0, 3.2);
    // The corners stay where they are joined; the lips part between them.
    double corner = MOUTH - 0.25 * open;
    double middle = corner - bend * width * width / 2;
    double lower = bend - open / (width * width);
    Outline upperLip = Outline.above(MIDDLE, middle, bend);
    Outline lowerLip = Outline.above(MIDDLE, middle + open, lower);
    Outline sides = Outline.strip(MIDDLE, width);
    Outline inside = upperLip.outside().and(lowerLip).and(sides);
    if (open > 0) {
      canvas.fill(inside, THROAT);
      canvas.fill(inside.and(Outline.ellipse(MIDDLE, middle + open + 0.4, 2, 1.6)), TONGUE);
      canvas.fill(inside.and(Outline.above(MIDDLE, middle + 0.3 * open, bend)), Colour.WHITE);
      canvas.fill(lowerLip.rim(0.7).and(sides), lip);
    }
    canvas.fill(upperLip.rim(open > 0 ? 0.7 : 1.1).and(sides), lip);
  }

  private static void glasses(Canvas canvas, int[] values, double width) {
    double radius = 3;
    for (int side = -1; side <= 1; side += 2) {
      double x = eye(values, side);
      Outline lens = Outline.ellipse(x, EYES, radius, 3.2);
      canvas.fill(lens, Colour.WHITE, 0.2);
      canvas.fill(lens.rim(0.9), FRAME);
      canvas.fill(
          Outline.capsule(x + side * radius, EYES - 0.5, MIDDLE + side * (width + 0.5), 16, 0.4),
          FRAME);
    }
    canvas.fill(
        Outline.capsule(eye(values, -1) + radius, EYES, eye(values, 1) - radius, EYES, 0.45),
        FRAME);
  }
}
