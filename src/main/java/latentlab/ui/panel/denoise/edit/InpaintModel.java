package latentlab.ui.panel.denoise.edit;

import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/**
 * A picture of which a part is forgotten, and how often each step is taken to fit the rest to it.
 */
final class InpaintModel {
  /** Completions that are drawn at once. */
  static final int COUNT = 9;

  /** More changes next to nothing any more, and takes as many times as long. */
  static final int MOST_REPEATS = 10;

  private final SharedWishes wishes;
  private final PictureSource source;
  private float[] paint;
  private int repeats = 3;

  InpaintModel(DataInfo data, SharedWishes wishes) {
    this.wishes = wishes;
    source = new PictureSource(data, 0);
    paint = Mask.leftHalf(data.width(), data.height());
  }

  PictureSource source() {
    return source;
  }

  /** What is painted over, from 0 to 1, row by row. */
  float[] paint() {
    return paint.clone();
  }

  void paint(float[] over) {
    paint = over.clone();
  }

  /** The share of the picture that is forgotten. */
  double forgotten() {
    return Mask.share(paint);
  }

  int repeats() {
    return repeats;
  }

  void wantRepeats(int wanted) {
    repeats = Math.clamp(wanted, 1, MOST_REPEATS);
  }

  /** The question; null while something is not known, or nothing is forgotten. */
  Query.@Nullable Inpaint question() {
    Pictures picture = source.picture();
    return picture == null || wishes.schedule() == null || forgotten() == 0
        ? null
        : new Query.Inpaint(wishes.reverse(0), picture, Mask.known(paint), COUNT, repeats);
  }
}
