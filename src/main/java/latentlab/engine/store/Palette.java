package latentlab.engine.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A few colours that stand for all colours of many pictures: the box of colours with the greatest
 * variance is cut at its middle, again and again (Heckbert 1982, with the variance criterion of Wan
 * et al. 1990). One palette for all frames of a film does not flicker, and needs no dithering where
 * pictures are mostly flat.
 */
final class Palette {
  /** Each channel is seen in so many bits: screens have many nearly equal colours. */
  private static final int BITS = 6;

  private static final int BINS = 1 << (3 * BITS);
  private static final int UNKNOWN = -1;

  private final long[] counts = new long[BINS];
  private final long[][] sums = new long[3][BINS];
  private final int[] nearest = new int[BINS];
  private int[] colours = new int[0];

  /** A part of the colours: bins from first to last, excluded, of an order of bins. */
  private record Box(int first, int last, double variance, int widest) {}

  private Palette() {}

  /**
   * @param pictures 0xRRGGBB each pixel; what stands above is ignored
   * @param size colours at most
   */
  static Palette of(List<int[]> pictures, int size) {
    Palette palette = new Palette();
    pictures.forEach(palette::count);
    palette.colours = palette.cut(size);
    Arrays.fill(palette.nearest, UNKNOWN);
    return palette;
  }

  /** The colours as 0xRRGGBB. */
  int[] colours() {
    return colours.clone();
  }

  /** The place of the colour nearest to one. */
  int nearest(int rgb) {
    int bin = bin(rgb);
    if (nearest[bin] == UNKNOWN) {
      nearest[bin] = search(counts[bin] > 0 ? mean(bin) : rgb);
    }
    return nearest[bin];
  }

  private int search(int rgb) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int place = 0; place < colours.length; place++) {
      int distance = 0;
      for (int channel = 0; channel < 3; channel++) {
        int difference = channel(rgb, channel) - channel(colours[place], channel);
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = place;
      }
    }
    return best;
  }

  private void count(int[] picture) {
    for (int rgb : picture) {
      int bin = bin(rgb);
      counts[bin]++;
      for (int channel = 0; channel < 3; channel++) {
        sums[channel][bin] += channel(rgb, channel);
      }
    }
  }

  private int[] cut(int size) {
    Integer[] order = new Integer[(int) Arrays.stream(counts).filter(count -> count > 0).count()];
    int next = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        order[next++] = bin;
      }
    }
    List<Box> boxes = new ArrayList<>(List.of(box(order, 0, order.length)));
    while (boxes.size() < size) {
      Box largest = boxes.stream().max(Comparator.comparingDouble(Box::variance)).orElseThrow();
      if (largest.last() - largest.first() < 2) {
        break;
      }
      boxes.remove(largest);
      int middle = split(order, largest);
      boxes.add(box(order, largest.first(), middle));
      boxes.add(box(order, middle, largest.last()));
    }
    return boxes.stream().mapToInt(box -> mean(order, box)).toArray();
  }

  /** Orders the bins of a box along its widest channel; gives where its mean lies there. */
  private int split(Integer[] order, Box box) {
    int widest = box.widest();
    Arrays.sort(
        order,
        box.first(),
        box.last(),
        Comparator.comparingInt((Integer bin) -> channel(mean(bin), widest))
            .thenComparingInt(bin -> bin));
    double sum = 0;
    double weights = 0;
    for (int i = box.first(); i < box.last(); i++) {
      sum += weight(order[i]) * channel(mean(order[i]), widest);
      weights += weight(order[i]);
    }
    int middle = box.first() + 1;
    while (middle < box.last() - 1 && channel(mean(order[middle]), widest) <= sum / weights) {
      middle++;
    }
    return middle;
  }

  private Box box(Integer[] order, int first, int last) {
    double total = 0;
    double greatest = -1;
    int widest = 0;
    for (int channel = 0; channel < 3; channel++) {
      double weights = 0;
      double sum = 0;
      double squares = 0;
      for (int i = first; i < last; i++) {
        double weight = weight(order[i]);
        double value = channel(mean(order[i]), channel);
        weights += weight;
        sum += weight * value;
        squares += weight * value * value;
      }
      double variance = squares - sum * sum / weights;
      total += variance;
      if (variance > greatest) {
        greatest = variance;
        widest = channel;
      }
    }
    return new Box(first, last, last - first < 2 ? 0 : total, widest);
  }

  /** By its root, large grounds do not take all colours from small marks. */
  private double weight(int bin) {
    return Math.sqrt(counts[bin]);
  }

  /** The colour of a box: where most of its pixels are, so that grounds stay what they are. */
  private int mean(Integer[] order, Box box) {
    long[] sum = new long[3];
    long count = 0;
    for (int i = box.first(); i < box.last(); i++) {
      count += counts[order[i]];
      for (int channel = 0; channel < 3; channel++) {
        sum[channel] += sums[channel][order[i]];
      }
    }
    return rgb(sum[0], sum[1], sum[2], count);
  }

  private int mean(int bin) {
    return rgb(sums[0][bin], sums[1][bin], sums[2][bin], counts[bin]);
  }

  private static int rgb(long red, long green, long blue, long count) {
    long half = count / 2;
    return (int)
        (((red + half) / count) << 16 | ((green + half) / count) << 8 | (blue + half) / count);
  }

  private static int channel(int rgb, int channel) {
    return rgb >> (16 - 8 * channel) & 0xff;
  }

  private static int bin(int rgb) {
    int drop = 8 - BITS;
    return (channel(rgb, 0) >> drop) << (2 * BITS)
        | (channel(rgb, 1) >> drop) << BITS
        | channel(rgb, 2) >> drop;
  }
}
