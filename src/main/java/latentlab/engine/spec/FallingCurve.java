package latentlab.engine.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A curve on straight lines between a few points, falling from 1 at place 0: a noise schedule drawn
 * by hand, alpha-bar over t / T.
 *
 * @param places rising from 0 to 1
 * @param heights falling from 1, all above 0
 */
public record FallingCurve(double[] places, double[] heights) {
  private static final int MOST_POINTS = 32;

  public FallingCurve {
    boolean fits = places.length == heights.length && places.length >= 2;
    fits = fits && places.length <= MOST_POINTS && places[0] == 0 && heights[0] == 1;
    fits = fits && places[places.length - 1] == 1 && heights[heights.length - 1] > 0;
    for (int i = 1; fits && i < places.length; i++) {
      fits = places[i] > places[i - 1] && heights[i] < heights[i - 1];
    }
    if (!fits) {
      throw new BadInput("error.schedule.curve", written(places, heights), MOST_POINTS);
    }
  }

  /**
   * Reads {@code 0:1,0.5:0.4,1:0.01}.
   *
   * @throws BadInput where the text is no such curve
   */
  public static FallingCurve of(String text) {
    String[] points = text.strip().split("\\s*,\\s*");
    double[] places = new double[points.length];
    double[] heights = new double[points.length];
    try {
      for (int i = 0; i < points.length; i++) {
        int colon = points[i].indexOf(':');
        places[i] = Double.parseDouble(points[i].substring(0, Math.max(0, colon)));
        heights[i] = Double.parseDouble(points[i].substring(colon + 1));
      }
    } catch (NumberFormatException _) {
      throw new BadInput("error.schedule.curve", text, MOST_POINTS);
    }
    return new FallingCurve(places, heights);
  }

  /** The text that {@link #of} reads back. */
  public String text() {
    return written(places, heights);
  }

  private static String written(double[] places, double[] heights) {
    return IntStream.range(0, Math.min(places.length, heights.length))
        .mapToObj(i -> number(places[i]) + ":" + number(heights[i]))
        .collect(Collectors.joining(","));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%d", (long) value)
        : Double.toString(value);
  }

  /** The height at a place from 0 to 1. */
  public double at(double place) {
    int next = Arrays.binarySearch(places, place);
    if (next >= 0) {
      return heights[next];
    }
    int after = Math.clamp(-next - 1, 1, places.length - 1);
    double share = (place - places[after - 1]) / (places[after] - places[after - 1]);
    return heights[after - 1] + share * (heights[after] - heights[after - 1]);
  }
}
