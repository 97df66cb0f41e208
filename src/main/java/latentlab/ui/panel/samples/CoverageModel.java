package latentlab.ui.panel.samples;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Mode;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;

/**
 * Which of the classes, or of the Gaussians, that the data consists of a model draws, and how often
 * beside how often they occur in the data: what mode collapse leaves out.
 */
final class CoverageModel {
  /** How many samples are looked at to count their classes. */
  static final int SURVEY = 200;

  /** The same where each takes long to draw. */
  static final int COSTLY_SURVEY = 64;

  /** What is drawn less often than this part of its share in the data counts as rare. */
  private static final double RARE = 0.25;

  private final DataInfo data;
  private int[] counts;
  private int drawn;
  private double[] dataShares;
  private boolean dataKnown;

  CoverageModel(DataInfo data) {
    this.data = data;
    int classes = data.modes().isEmpty() ? data.classes() : data.modes().size();
    counts = new int[classes];
    dataShares = IntStream.range(0, classes).mapToDouble(_ -> 1.0 / classes).toArray();
    dataKnown = !data.modes().isEmpty();
  }

  /** Whether there is something to count: several classes of pictures, or Gaussians of points. */
  boolean possible() {
    return ofModes() || (data.kind() == DataInfo.Kind.PICTURES && data.classes() > 1);
  }

  /** Whether what is counted are the Gaussians that points are drawn from. */
  boolean ofModes() {
    return !data.modes().isEmpty();
  }

  int classes() {
    return counts.length;
  }

  /** What is asked to count the classes of samples, whether the judge is sure of them or not. */
  static Query.SampleJudged survey(long seed, boolean costly) {
    return new Query.SampleJudged(costly ? COSTLY_SURVEY : SURVEY, seed, -1, 0);
  }

  void surveyed(Answer.Judged all) {
    counts = count(all.labels());
    drawn = all.labels().length;
  }

  /** Counts points by their modes; those beyond the reach of all are of none. */
  void surveyed(Pictures points) {
    int[] found = new int[classes()];
    for (int i = 0; i < points.count(); i++) {
      int mode = Mode.of(points.values()[2 * i], points.values()[2 * i + 1], data.modes());
      if (mode >= 0) {
        found[mode]++;
      }
    }
    counts = found;
    drawn = points.count();
  }

  private int[] count(int[] labels) {
    int[] found = new int[classes()];
    for (int label : labels) {
      if (label >= 0 && label < found.length) {
        found[label]++;
      }
    }
    return found;
  }

  /** Learns how often each class occurs in the data, from some of it. */
  void ofData(int[] labels) {
    int[] found = count(labels);
    int total = IntStream.of(found).sum();
    if (total > 0) {
      dataShares = IntStream.of(found).mapToDouble(one -> (double) one / total).toArray();
      dataKnown = true;
    }
  }

  /** Whether the shares of the data are known; until then they count as equal. */
  boolean dataKnown() {
    return dataKnown;
  }

  /** The share of each class in the data, from 0 to 1. */
  double[] dataShares() {
    return dataShares.clone();
  }

  /** How many of the samples belong to each class. */
  int[] counts() {
    return counts.clone();
  }

  /** How many samples were looked at; 0 before the first survey. */
  int drawn() {
    return drawn;
  }

  /** The share of samples that belong to any class, from 0 to 1. */
  double belonging() {
    return drawn == 0 ? 0 : (double) IntStream.of(counts).sum() / drawn;
  }

  /** How many classes are drawn at all. */
  int covered() {
    return (int) IntStream.of(counts).filter(count -> count > 0).count();
  }

  /** The classes that no sample belongs to. */
  List<Integer> missing() {
    return where(c -> counts[c] == 0);
  }

  /** The classes that are drawn, but far less often than they occur in the data. */
  List<Integer> rare() {
    return where(c -> counts[c] > 0 && counts[c] < RARE * dataShares[c] * drawn);
  }

  private List<Integer> where(IntPredicate wanted) {
    return drawn == 0 ? List.of() : IntStream.range(0, classes()).filter(wanted).boxed().toList();
  }
}
