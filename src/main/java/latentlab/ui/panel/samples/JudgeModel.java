package latentlab.ui.panel.samples;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import org.jspecify.annotations.Nullable;

/** Which samples are shown: all, or those a judge is sure of; and what it said of them. */
final class JudgeModel {
  /** From here on a judge counts as sure. */
  static final double SURE = 0.8;

  private final DataInfo data;
  private boolean on;
  private double confidence = SURE;
  private Answer.@Nullable Judged shown;

  JudgeModel(DataInfo data) {
    this.data = data;
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
  }

  /** The least probability of the likeliest class of what is shown. */
  double confidence() {
    return confidence;
  }

  /** In whole percent: a question that differs by less is the same question. */
  void wantConfidence(double wanted) {
    confidence = Math.round(100 * wanted) / 100.0;
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
