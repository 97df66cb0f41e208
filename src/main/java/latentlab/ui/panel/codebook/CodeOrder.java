package latentlab.ui.panel.codebook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import latentlab.engine.spec.CodeLevel;

/** In which order the codes of a codebook stand. */
enum CodeOrder {
  /** The most used first. */
  USAGE,
  /** By their numbers. */
  NUMBER,
  /**
   * From the most used code always on to the nearest that is left: like stands beside like, dead
   * codes at the end.
   */
  SIMILARITY;

  /** The numbers of the codes in this order. */
  int[] of(CodeLevel level, CodeDistances distances) {
    return switch (this) {
      case NUMBER -> IntStream.range(0, level.usage().length).toArray();
      case USAGE -> byUsage(level.usage());
      case SIMILARITY -> chain(level.usage(), distances);
    };
  }

  private static int[] byUsage(float[] usage) {
    return IntStream.range(0, usage.length)
        .boxed()
        .sorted(Comparator.comparingDouble(code -> -usage[code]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] chain(float[] usage, CodeDistances distances) {
    int[] codes = byUsage(usage);
    int alive = codes.length;
    while (alive > 0 && CodeFigures.isDead(usage[codes[alive - 1]], codes.length)) {
      alive--;
    }
    Arrays.sort(codes, alive, codes.length);
    for (int place = 1; place < alive; place++) {
      int nearest = place;
      for (int i = place + 1; i < alive; i++) {
        if (distances.between(codes[place - 1], codes[i])
            < distances.between(codes[place - 1], codes[nearest])) {
          nearest = i;
        }
      }
      int found = codes[nearest];
      codes[nearest] = codes[place];
      codes[place] = found;
    }
    return codes;
  }
}
