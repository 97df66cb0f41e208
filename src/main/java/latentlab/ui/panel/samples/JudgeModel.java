package latentlab.ui.panel.samples;

import java.util.List;
import java.util.stream.IntStream;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/** What is asked of the judge of the data, and what it said. */
final class JudgeModel {
  /** How many samples are looked at to count their classes. */
  static final int SURVEY = 200;

  /** From here on a judge counts as sure. */
  static final double SURE = 0.8;

  private final DataInfo data;
  private boolean on;
  private double confidence = SURE;
  private Answer.@Nullable Judged shown;
  private int[] counts;

  JudgeModel(DataInfo data) {
    this.data = data;
    this.counts = new int[data.classes()];
  }

  /** Whether there can be a judge: of pictures of several classes. */
  boolean possible() {
    return data.kind() == DataInfo.Kind.PICTURES && data.classes() > 1;
  }

  boolean isOn() {
    return on;
  }

  void turn(boolean toOn) {
    on = toOn;
    shown = null;
    counts = new int[data.classes()];
  }

  /** The least probability of the likeliest class of what is shown. */
  double confidence() {
    return confidence;
  }

  /** In whole percent: a question that differs by less is the same question. */
  void wantConfidence(double wanted) {
    confidence = Math.round(100 * wanted) / 100.0;
  }

  /** What is asked to count the classes of samples, whether the judge is sure of them or not. */
  Query.SampleJudged survey(long seed) {
    return new Query.SampleJudged(SURVEY, seed, -1, 0);
  }

  void surveyed(Answer.Judged all) {
    int[] found = new int[data.classes()];
    for (int label : all.labels()) {
      found[label]++;
    }
    counts = found;
  }

  /** How many of the samples of the survey belong to each class. */
  int[] counts() {
    return counts.clone();
  }

  /** How many samples those were; 0 before the first survey. */
  int surveyedCount() {
    return IntStream.of(counts).sum();
  }

  /** The classes that no sample of the survey belongs to. */
  List<Integer> missing() {
    return IntStream.range(0, counts.length).filter(c -> counts[c] == 0).boxed().toList();
  }

  /** What was said of the samples in sight; null where nothing was. */
  void show(Answer.@Nullable Judged said) {
    shown = said;
  }

  Answer.@Nullable Judged shown() {
    return shown;
  }

  /** The share of the drawn samples that passed, from 0 to 1. */
  static double acceptance(Answer.Judged said) {
    return (double) said.pictures().count() / Math.max(1, said.drawn());
  }
}
