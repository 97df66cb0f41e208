package latentlab.support;

import java.util.stream.IntStream;

/** Normalisations in plain loops over x [batch, channels, places]. */
public final class ReferenceNormalisation {
  private ReferenceNormalisation() {}

  /** Statistics of each channel over the batch. */
  public static Doubles batch(Doubles x, Doubles scale, Doubles shift) {
    int channels = x.extent(1);
    Doubles y = x.copy();
    for (int channel = 0; channel < channels; channel++) {
      int c = channel;
      int[] members = IntStream.range(0, x.size()).filter(i -> channel(x, i) == c).toArray();
      standardise(y, members);
    }
    return affine(y, scale, shift);
  }

  /** Given statistics. */
  public static Doubles inUse(
      Doubles x, Doubles scale, Doubles shift, Doubles mean, Doubles variance) {
    Doubles y = x.copy();
    for (int i = 0; i < y.size(); i++) {
      int c = channel(x, i);
      y.values()[i] = (x.values()[i] - mean.at(c)) / Math.sqrt(variance.at(c) + 1e-5);
    }
    return affine(y, scale, shift);
  }

  /** Statistics of each group of channels in each example. */
  public static Doubles group(Doubles x, Doubles scale, Doubles shift, int groups) {
    int perExample = x.size() / x.extent(0);
    Doubles y = x.copy();
    for (int n = 0; n < x.extent(0); n++) {
      for (int group = 0; group < groups; group++) {
        int g = group;
        int[] members =
            IntStream.range(n * perExample, (n + 1) * perExample)
                .filter(i -> channel(x, i) * groups / x.extent(1) == g)
                .toArray();
        standardise(y, members);
      }
    }
    return affine(y, scale, shift);
  }

  public static int channel(Doubles x, int index) {
    int places = x.size() / (x.extent(0) * x.extent(1));
    return index / places % x.extent(1);
  }

  private static void standardise(Doubles y, int[] members) {
    double mean = IntStream.of(members).mapToDouble(i -> y.values()[i]).average().orElseThrow();
    double variance =
        IntStream.of(members)
            .mapToDouble(i -> (y.values()[i] - mean) * (y.values()[i] - mean))
            .average()
            .orElseThrow();
    for (int i : members) {
      y.values()[i] = (y.values()[i] - mean) / Math.sqrt(variance + 1e-5);
    }
  }

  private static Doubles affine(Doubles y, Doubles scale, Doubles shift) {
    for (int i = 0; i < y.size(); i++) {
      int c = channel(y, i);
      y.values()[i] = y.values()[i] * scale.at(c) + shift.at(c);
    }
    return y;
  }
}
