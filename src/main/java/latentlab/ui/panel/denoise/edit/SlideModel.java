package latentlab.ui.panel.denoise.edit;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import latentlab.ui.kit.Interpolation;
import org.jspecify.annotations.Nullable;

/**
 * Two pictures, the noise each comes from, and what comes from the noise between them. Both ways
 * are walked with the sampler that adds no noise: DDIM with eta 0 (Song et al. 2021, arXiv
 * 2010.02502, section 4.3), or along the velocity of flow matching.
 */
final class SlideModel {
  /** Pictures from A to B, both among them. */
  static final int PLACES = 9;

  private final SharedWishes wishes;
  private final boolean conditional;
  private final PictureSource a;
  private final PictureSource b;
  private float @Nullable [][] latents;
  private @Nullable Pictures row;
  private @Nullable Pictures between;
  private double position = 0.5;

  /**
   * @param conditional whether the model learnt classes
   */
  SlideModel(DataInfo data, SharedWishes wishes, boolean conditional) {
    this.wishes = wishes;
    this.conditional = conditional;
    a = new PictureSource(data, 0);
    b = new PictureSource(data, 3);
  }

  PictureSource a() {
    return a;
  }

  PictureSource b() {
    return b;
  }

  /** Other pictures, other steps or other weights: what came of those before is forgotten. */
  void forget() {
    latents = null;
    row = null;
    between = null;
  }

  /** Whether the noise of both is known. */
  boolean isInverted() {
    return latents != null;
  }

  /** The question for the noise of both; null while they are not known. */
  Query.@Nullable Invert inversion() {
    Pictures first = a.picture();
    Pictures last = b.picture();
    if (first == null || last == null || wishes.schedule() == null) {
      return null;
    }
    int size = first.size();
    float[] both = new float[2 * size];
    System.arraycopy(first.values(), 0, both, 0, size);
    System.arraycopy(last.values(), 0, both, size, size);
    Pictures inputs = new Pictures(2, first.channels(), first.height(), first.width(), both);
    return new Query.Invert(inputs, wishes.steps(), wishes.label());
  }

  void learn(Answer.Inverted found) {
    latents = found.latents();
  }

  /** The question for the whole row; null while the noise is not known. */
  Query.@Nullable DenoiseFrom rowQuestion() {
    float[][] known = latents;
    return known == null
        ? null
        : new Query.DenoiseFrom(reverse(), Interpolation.SLERP.path(known[0], known[1], PLACES));
  }

  /** The question for the picture at the present place; null where it stands in the row. */
  Query.@Nullable DenoiseFrom placeQuestion() {
    float[][] known = latents;
    return known == null || standsInRow()
        ? null
        : new Query.DenoiseFrom(
            reverse(), new float[][] {Interpolation.SLERP.at(known[0], known[1], position)});
  }

  private boolean standsInRow() {
    double place = position * (PLACES - 1);
    return Math.abs(place - Math.rint(place)) < 1e-6;
  }

  // The inversion walks without guidance, and so must the way back. Without a class no class may be
  // drawn at random either, which a guidance of 0 sees to.
  private Reverse reverse() {
    Answer.Schedule process = wishes.schedule();
    boolean path = process != null && !process.methods().contains(Sampler.Method.DDIM);
    Sampler.Method method = path ? Sampler.Method.EULER : Sampler.Method.DDIM;
    double guidance = conditional && wishes.label() < 0 ? 0 : 1;
    Sampler sampler = new Sampler(method, wishes.steps(), 0);
    return new Reverse(sampler, wishes.seed(), wishes.label(), guidance, 0);
  }

  void learnRow(Pictures pictures) {
    row = pictures;
    between = null;
  }

  @Nullable Pictures row() {
    return row;
  }

  /** A picture between came; while it was made the hand may have gone on a little. */
  void learnPlace(Pictures picture) {
    if (!standsInRow()) {
      between = picture;
    }
  }

  /** From 0 (A) to 1 (B). */
  double position() {
    return position;
  }

  void goTo(double wanted) {
    double next = Math.clamp(wanted, 0, 1);
    if (next != position) {
      position = next;
      between = null;
    }
  }

  /**
   * What is seen at the present place: the picture of the row next to it until its own is known.
   */
  @Nullable Pictures present() {
    if (between != null) {
      return between;
    }
    return row == null ? null : row.one((int) Math.rint(position * (PLACES - 1)));
  }

  /** A as it comes back from its own noise; null before. */
  @Nullable Pictures backA() {
    return row == null ? null : row.one(0);
  }

  /** B as it comes back from its own noise; null before. */
  @Nullable Pictures backB() {
    return row == null ? null : row.one(PLACES - 1);
  }

  /** The mean squared error between two pictures, for values from 0 to 1. */
  static double error(Pictures one, Pictures other) {
    double sum = 0;
    for (int i = 0; i < one.values().length; i++) {
      double difference = one.values()[i] - other.values()[i];
      sum += difference * difference;
    }
    return sum / one.values().length;
  }
}
