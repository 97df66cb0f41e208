package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.data.Faces.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Faces as far as they can be measured: what a cause changes, and where. */
class FacesTest {
  private static final int PLANE = Faces.SIDE * Faces.SIDE;
  private final FacePainter painter = new FacePainter();

  private static int[] plain() {
    int[] values = new int[Cause.values().length];
    values[Cause.HAIR_STYLE.ordinal()] = FaceHair.SHORT.ordinal();
    values[Cause.EYE_SPACING.ordinal()] = 2;
    values[Cause.GAZE.ordinal()] = 2;
    values[Cause.BROWS.ordinal()] = 2;
    values[Cause.MOUTH.ordinal()] = 4;
    return values;
  }

  private byte[] with(Cause cause, int value) {
    int[] values = plain();
    values[cause.ordinal()] = value;
    return painter.paint(values);
  }

  private static int level(byte[] picture, int channel, int x, int y) {
    return picture[channel * PLANE + y * Faces.SIDE + x] & 0xff;
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void everyValueOfACauseCanBeSeen(Cause cause) {
    for (int value = 1; value < cause.factor().values(); value++) {
      byte[] before = with(cause, value - 1);
      byte[] after = with(cause, value);
      int change = 0;
      for (int i = 0; i < before.length; i++) {
        change += Math.abs((before[i] & 0xff) - (after[i] & 0xff));
      }
      assertTrue(change > 800, cause + " " + value + " changes levels by only " + change);
    }
  }

  @Test
  void causesOfTheMouthAndTheEyesKeepToTheirHalves() {
    for (Cause cause : new Cause[] {Cause.MOUTH, Cause.OPENING}) {
      assertRowsUntouched(cause, 0, 19);
    }
    for (Cause cause : new Cause[] {Cause.GAZE, Cause.BROWS, Cause.EYE_SIZE, Cause.GLASSES}) {
      assertRowsUntouched(cause, 21, Faces.SIDE);
    }
  }

  private void assertRowsUntouched(Cause cause, int from, int to) {
    byte[] first = with(cause, 0);
    byte[] last = with(cause, cause.factor().values() - 1);
    for (int y = from; y < to; y++) {
      for (int at = y * Faces.SIDE; at < (y + 1) * Faces.SIDE; at++) {
        assertEquals(first[at], last[at], cause + " in row " + y);
      }
    }
  }

  @Test
  void aSmileLiftsTheCornersOfTheMouthAndIsTheLastClass() {
    assertEquals(0, painter.label(values(0)));
    assertEquals(1, painter.label(values(4)));
    assertEquals(2, painter.label(values(8)));
    // The darkest row of the column at a corner and in the middle; rows count downwards.
    assertTrue(lip(8, 13) < lip(8, 16), "smile");
    assertTrue(lip(0, 13) > lip(0, 16), "frown");
    assertEquals(lip(4, 13), lip(4, 16), "neutral");
  }

  private static int[] values(int mouth) {
    int[] values = plain();
    values[Cause.MOUTH.ordinal()] = mouth;
    return values;
  }

  private int lip(int mouth, int x) {
    byte[] picture = with(Cause.MOUTH, mouth);
    int darkest = 21;
    for (int y = 21; y < 27; y++) {
      if (level(picture, 1, x, y) < level(picture, 1, x, darkest)) {
        darkest = y;
      }
    }
    return darkest;
  }

  @Test
  void eyesLookWhereTheGazeSays() {
    assertTrue(pupil(with(Cause.GAZE, 0)) < pupil(with(Cause.GAZE, 2)));
    assertTrue(pupil(with(Cause.GAZE, 2)) < pupil(with(Cause.GAZE, 4)));
  }

  /** The mean place, from left to right, of what is dark around the left eye. */
  private static double pupil(byte[] picture) {
    double place = 0;
    double mass = 0;
    for (int y = 16; y <= 17; y++) {
      for (int x = 8; x < 16; x++) {
        int dark = 255 - level(picture, 0, x, y);
        place += dark * (x + 0.5);
        mass += dark;
      }
    }
    return place / mass;
  }

  @Test
  void aFaceThatLooksStraightAheadIsSymmetric() {
    byte[] face = painter.paint(plain());
    for (int channel = 0; channel < 3; channel++) {
      for (int y = 0; y < Faces.SIDE; y++) {
        for (int x = 0; x < Faces.SIDE / 2; x++) {
          int mirrored = level(face, channel, Faces.SIDE - 1 - x, y);
          assertEquals(mirrored, level(face, channel, x, y), 1, "at " + x + ", " + y);
        }
      }
    }
  }
}
