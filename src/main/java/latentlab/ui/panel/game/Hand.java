package latentlab.ui.panel.game;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import latentlab.engine.spec.Pictures;

/**
 * Some things with what the judge says of each, in the order in which they are shown.
 *
 * @param things codes are folded into squares of pixels
 * @param signed whether numbers below 0 are to be seen as such: codes, not pictures
 * @param verdicts of each: a probability or a score
 * @param fills how far the bar of each is filled, from 0 (made) to 1 (real)
 * @param order for each place, which of the things as they were told stands there
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record Hand(Pictures things, boolean signed, float[] verdicts, float[] fills, int[] order) {
  /** Codes are drawn from -{@value} to {@value}. */
  private static final float CODE_REACH = 3;

  /**
   * Lays things out.
   *
   * @param low the verdict that leaves a bar empty
   * @param high the verdict that fills it
   * @param sorted the realest first, or else as they come
   */
  static Hand of(Pictures things, float[] verdicts, float low, float high, boolean sorted) {
    IntStream places = IntStream.range(0, things.count());
    int[] order =
        sorted
            ? places
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -verdicts[i]))
                .mapToInt(i -> i)
                .toArray()
            : places.toArray();
    float[] values = new float[things.values().length];
    float[] said = new float[order.length];
    float[] fills = new float[order.length];
    for (int place = 0; place < order.length; place++) {
      int from = order[place] * things.size();
      System.arraycopy(things.values(), from, values, place * things.size(), things.size());
      said[place] = verdicts[order[place]];
      fills[place] = high > low ? Math.clamp((said[place] - low) / (high - low), 0, 1) : 0.5f;
    }
    Pictures laid =
        new Pictures(things.count(), things.channels(), things.height(), things.width(), values);
    boolean codes = areCodes(things);
    return new Hand(codes ? folded(laid) : laid, codes, said, fills, order);
  }

  /** The first of the things as they are laid out. */
  Pictures first(int count) {
    int size = count * things.size();
    return new Pictures(
        count,
        things.channels(),
        things.height(),
        things.width(),
        Arrays.copyOf(things.values(), size));
  }

  /** Whether these are vectors and not pictures. */
  static boolean areCodes(Pictures things) {
    boolean flat = things.height() == 1 || things.width() == 1;
    return flat || (things.channels() != 1 && things.channels() != 3);
  }

  /** Vectors as squares of pixels, from -1 to 1. */
  static Pictures folded(Pictures codes) {
    int side = (int) Math.ceil(Math.sqrt(codes.size()));
    float[] values = new float[codes.count() * side * side];
    for (int i = 0; i < codes.values().length; i++) {
      int to = i / codes.size() * side * side + i % codes.size();
      values[to] = Math.clamp(codes.values()[i] / CODE_REACH, -1, 1);
    }
    return new Pictures(codes.count(), 1, side, side, values);
  }
}
