package latentlab.ui.panel.denoise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DenoisingFrame;

/**
 * The moments of a denoising, noise first, the finished examples last.
 *
 * @param frames each with all the examples
 * @param labels the class each was asked to be of; -1 where of none
 * @param evaluations how often the network was asked
 * @param seconds it took
 */
record Film(List<DenoisingFrame> frames, int[] labels, int evaluations, double seconds) {
  static final Film EMPTY = new Film(List.of(), new int[0], 0, 0);

  static Film of(Answer.Denoised made) {
    return new Film(made.frames(), made.labels(), made.evaluations(), made.seconds());
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  /** The last moment; 0 where there is none. */
  int last() {
    return Math.max(0, frames.size() - 1);
  }

  /** How many examples there are. */
  int count() {
    return isEmpty() ? 0 : frames.getFirst().state().count();
  }

  /** The moments that stand in a strip of so many places: evenly spread, first and last among. */
  int[] strip(int places) {
    if (frames.size() <= places) {
      return IntStream.range(0, frames.size()).toArray();
    }
    int[] moments = new int[places];
    Arrays.setAll(moments, place -> (int) Math.round((double) place * last() / (places - 1)));
    return moments;
  }

  /** The place of a strip that stands for a moment: the nearest. */
  static int nearest(int[] strip, int moment) {
    int found = 0;
    for (int place = 1; place < strip.length; place++) {
      if (Math.abs(strip[place] - moment) < Math.abs(strip[found] - moment)) {
        found = place;
      }
    }
    return found;
  }

  /**
   * The way one point went.
   *
   * @param axis 0 for x, 1 for y
   * @param until the last moment of it
   */
  float[] path(int point, int axis, int until) {
    float[] way = new float[until + 1];
    for (int moment = 0; moment <= until; moment++) {
      way[moment] = frames.get(moment).state().values()[2 * point + axis];
    }
    return way;
  }
}
