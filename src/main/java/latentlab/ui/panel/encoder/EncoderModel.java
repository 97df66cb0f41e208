package latentlab.ui.panel.encoder;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Settings;
import org.jspecify.annotations.Nullable;

/** What is asked of an encoder, what came back, and where the threshold stands. */
final class EncoderModel {
  /** Enough for figures to stand within a percent, and answered within seconds. */
  private static final int COUNT = 2_000;

  private final DataInfo data;
  private int anomalous;
  private double threshold;
  private Answer.@Nullable Anomalies anomalies;
  private Answer.@Nullable Probed probed;

  /** How pictures are sorted by a threshold: shares from 0 to 1 of either kind. */
  record Caught(double anomalies, double falseAlarms) {}

  EncoderModel(DataInfo data, Settings settings) {
    this.data = data;
    String leftOut = settings.has("leaveOut") ? settings.choice("leaveOut") : "none";
    this.anomalous = leftOut.equals("none") ? 0 : Integer.parseInt(leftOut);
  }

  /** Whether there are classes to tell apart. */
  boolean hasClasses() {
    return data.classes() > 1;
  }

  int classes() {
    return data.classes();
  }

  int anomalous() {
    return anomalous;
  }

  /** Another class counts as an anomaly. */
  void look(int label) {
    anomalous = label;
    anomalies = null;
  }

  Query.Anomalies anomaliesQuestion() {
    return new Query.Anomalies(Math.min(COUNT, data.test()), anomalous);
  }

  Query.Probe probeQuestion() {
    return new Query.Probe(Math.min(COUNT, Math.min(data.train(), data.test())));
  }

  /** Takes errors in; the threshold goes to where five of a hundred others are false alarms. */
  void accept(Answer.Anomalies answer) {
    if (answer.anomalous() == anomalous) {
      boolean first = anomalies == null;
      anomalies = answer;
      if (first || threshold < least() || threshold > most()) {
        threshold = usual(answer);
      }
    }
  }

  void accept(Answer.Probed answer) {
    probed = answer;
  }

  Answer.@Nullable Anomalies anomalies() {
    return anomalies;
  }

  Answer.@Nullable Probed probed() {
    return probed;
  }

  double threshold() {
    return threshold;
  }

  void setThreshold(double nats) {
    threshold = nats;
  }

  /** The smallest error there is; 0 before there are any. */
  double least() {
    double least = Double.POSITIVE_INFINITY;
    if (anomalies != null) {
      for (float error : anomalies.errors()) {
        least = Math.min(least, error);
      }
    }
    return Double.isInfinite(least) ? 0 : least;
  }

  /** The largest error there is; 1 before there are any. */
  double most() {
    double most = Double.NEGATIVE_INFINITY;
    if (anomalies != null) {
      for (float error : anomalies.errors()) {
        most = Math.max(most, error);
      }
    }
    return Double.isInfinite(most) ? 1 : most;
  }

  /** What the threshold catches: errors above it are called anomalies. */
  Caught caught() {
    int[] above = new int[2];
    int[] all = new int[2];
    if (anomalies != null) {
      for (int i = 0; i < anomalies.errors().length; i++) {
        int kind = anomalies.labels()[i] == anomalous ? 1 : 0;
        all[kind]++;
        above[kind] += anomalies.errors()[i] > threshold ? 1 : 0;
      }
    }
    return new Caught(
        (double) above[1] / Math.max(1, all[1]), (double) above[0] / Math.max(1, all[0]));
  }

  /**
   * How often errors fall into each of some bins from the least to the most.
   *
   * @param ofAnomalies whether those of the anomalous class are counted, else all others
   * @return shares of the class that is counted
   */
  double[] histogram(int bins, boolean ofAnomalies) {
    double[] shares = new double[bins];
    if (anomalies == null) {
      return shares;
    }
    double least = least();
    double width = Math.max(1e-9, most() - least) / bins;
    int counted = 0;
    for (int i = 0; i < anomalies.errors().length; i++) {
      if ((anomalies.labels()[i] == anomalous) == ofAnomalies) {
        shares[(int) Math.clamp((anomalies.errors()[i] - least) / width, 0, bins - 1)]++;
        counted++;
      }
    }
    for (int bin = 0; bin < bins; bin++) {
      shares[bin] /= Math.max(1, counted);
    }
    return shares;
  }

  private static double usual(Answer.Anomalies answer) {
    float[] others = new float[answer.errors().length];
    int count = 0;
    for (int i = 0; i < others.length; i++) {
      if (answer.labels()[i] != answer.anomalous()) {
        others[count++] = answer.errors()[i];
      }
    }
    java.util.Arrays.sort(others, 0, count);
    return count == 0 ? 0 : others[Math.min(count - 1, (int) (0.95 * count))];
  }
}
