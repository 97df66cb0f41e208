package latentlab.ui.panel.samples;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/** Keeps the judge's corner of the samples panel: gestures into wishes, verdicts into words. */
final class JudgeController {
  private final Texts texts;
  private final ClassWords names;
  final JudgeModel model;
  final JudgeView view;

  /**
   * @param changed what is done when the judge is asked, or not any more, or is to be stricter
   */
  JudgeController(DataInfo data, ClassWords names, Texts texts, Runnable changed) {
    this.texts = texts;
    this.names = names;
    model = new JudgeModel(data);
    view = new JudgeView(texts);
    view.on.setOnAction(
        _ -> {
          model.turn(view.on.isSelected());
          view.showProblem("");
          show();
          changed.run();
        });
    view.confidence
        .valueProperty()
        .subscribe(
            (_, wanted) -> {
              double before = model.confidence();
              model.wantConfidence(wanted.doubleValue());
              showLeast();
              if (before != model.confidence()) {
                changed.run();
              }
            });
    showLeast();
    show();
  }

  /** There is no judge: the sentence says why, and samples are shown unjudged. */
  void refused(String sentence) {
    model.turn(false);
    view.showProblem(sentence);
    show();
  }

  /** Tells what was said of the samples in sight; null where they are not judged. */
  void show(Answer.@Nullable Judged said) {
    model.show(said);
    show();
  }

  private void showLeast() {
    view.showLeast(texts.get("samples.judge.percent", model.confidence()));
  }

  private void show() {
    view.showOn(model.isOn());
    Answer.Judged said = model.shown();
    if (said == null) {
      view.showPassed(0, texts.get("samples.judge.waiting"));
    } else {
      view.showPassed(
          JudgeModel.acceptance(said),
          texts.get(
              "samples.judge.passed",
              said.pictures().count(),
              said.drawn(),
              JudgeModel.acceptance(said),
              said.meanConfidence()));
    }
  }

  /** Says what the judge takes the sample under the pointer for; -1 for none. */
  void hover(int sample) {
    Answer.Judged said = model.shown();
    view.showSample(
        said == null || sample < 0 || sample >= said.labels().length
            ? ""
            : texts.get(
                "samples.judge.sample",
                names.name(said.labels()[sample]),
                said.confidences()[sample]));
  }

  /** What stands on the samples. */
  List<String> marks(Answer.Judged said) {
    return Arrays.stream(said.labels()).mapToObj(names::mark).toList();
  }

  /** Of which samples the judge is sure. */
  static List<Boolean> sure(Answer.Judged said) {
    return IntStream.range(0, said.labels().length)
        .mapToObj(i -> said.confidences()[i] >= JudgeModel.SURE)
        .toList();
  }
}
