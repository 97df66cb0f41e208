package latentlab.ui.panel.denoise.edit;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import org.jspecify.annotations.Nullable;

/** The picture that is edited: one of the test split, or a drawing of one's own. */
final class PictureSource {
  /** Pictures there are to choose from. */
  static final int CHOICES = 200;

  private final DataInfo data;
  private Answer.@Nullable Shown test;
  private int number;
  private boolean own;
  private float[] ink;

  /**
   * @param first the test picture it begins at, counted from 0
   */
  PictureSource(DataInfo data, int first) {
    this.data = data;
    number = first;
    ink = new float[data.width() * data.height()];
  }

  /** The pictures of the test split came. */
  void learn(Answer.Shown found) {
    test = found;
    number = Math.floorMod(number, Math.max(1, found.pictures().count()));
  }

  /** Some pictures on or back, round the ends. */
  void step(int pictures) {
    own = false;
    if (test != null && test.pictures().count() > 0) {
      number = Math.floorMod(number + pictures, test.pictures().count());
    }
  }

  /** Which test picture, counted from 0. */
  int number() {
    return number;
  }

  /** Its class; -1 where that is not known, or it is drawn. */
  int label() {
    return test == null || own || test.labels().length <= number ? -1 : test.labels()[number];
  }

  boolean isOwn() {
    return own;
  }

  /** Takes the drawing, or the test picture again. */
  void wantOwn(boolean wanted) {
    own = wanted;
  }

  /**
   * A drawing changed.
   *
   * @param greys from 0 to 1, row by row
   */
  void draw(float[] greys) {
    ink = greys.clone();
    own = true;
  }

  /** The picture; null before there is one. */
  @Nullable Pictures picture() {
    if (!own) {
      return test == null || test.pictures().count() == 0 ? null : test.pictures().one(number);
    }
    float[] values = new float[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ink[i % ink.length];
    }
    return new Pictures(1, data.channels(), data.height(), data.width(), values);
  }
}
