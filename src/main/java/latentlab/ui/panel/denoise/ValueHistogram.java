package latentlab.ui.panel.denoise;

/**
 * How often values fall into equal bins from -reach to reach, as a density: the bins' areas sum to
 * the share of the values that lie there.
 */
record ValueHistogram(double reach, double[] densities) {
  static ValueHistogram of(float[] values, double reach, int bins) {
    double[] densities = new double[bins];
    double width = 2 * reach / bins;
    for (float value : values) {
      int bin = (int) Math.floor((value + reach) / width);
      if (bin >= 0 && bin < bins) {
        densities[bin] += 1 / (width * values.length);
      }
    }
    return new ValueHistogram(reach, densities);
  }

  /** The density of the standard Gaussian, to which noise tends. */
  static double gaussian(double value) {
    return Math.exp(-value * value / 2) / Math.sqrt(2 * Math.PI);
  }
}
