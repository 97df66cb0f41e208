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
  private final DataInfo data;
  final JudgeModel model;
  final JudgeView view;

  /**
   * @param turned what is done when the judge is asked, or not any more
   * @param changed what is done when it is to be more or less strict
   */
  JudgeController(DataInfo data, Texts texts, Runnable turned, Runnable changed) {
    this.texts = texts;
    this.data = data;
    model = new JudgeModel(data);
    view = new JudgeView(marks(), texts);
    view.setVisible(model.possible());
    view.setManaged(model.possible());
    view.on.setOnAction(
        _ -> {
          model.turn(view.on.isSelected());
          view.showProblem("");
          show();
          turned.run();
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

  private List<String> marks() {
    return IntStream.range(0, data.classes()).mapToObj(this::mark).toList();
  }

  /** The number of a class, as it stands on a sample. */
  String mark(int label) {
    return texts.get("samples.class", label);
  }

  /** The name of a class where it has one, else its number. */
  String name(int label) {
    String key = "samples.classes." + data.id();
    String[] names = texts.has(key) ? texts.get(key).split(", ", -1) : new String[0];
    return label < names.length
        ? texts.get("samples.class.named", label, names[label])
        : mark(label);
  }

  /** There is no judge: the sentence says why, and samples are shown unjudged. */
  void refused(String sentence) {
    model.turn(false);
    view.showProblem(sentence);
    show();
  }

  void surveyed(Answer.Judged all) {
    if (model.isOn()) {
      model.surveyed(all);
      showClasses();
    }
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
    showClasses();
  }

  private void showClasses() {
    int[] counts = model.counts();
    int total = model.surveyedCount();
    List<String> each =
        IntStream.range(0, counts.length)
            .mapToObj(c -> texts.get("samples.judge.class", name(c), counts[c], total))
            .toList();
    view.showClasses(counts, each, coverage(total));
  }

  private String coverage(int total) {
    List<Integer> missing = model.missing();
    if (total == 0) {
      return texts.get("samples.judge.waiting");
    }
    if (missing.isEmpty()) {
      return texts.get("samples.judge.covered", data.classes());
    }
    String names = String.join(", ", missing.stream().map(this::name).toList());
    return texts.get("samples.judge.missing", names);
  }

  /** Says what the judge takes the sample under the pointer for; -1 for none. */
  void hover(int sample) {
    Answer.Judged said = model.shown();
    view.showSample(
        said == null || sample < 0 || sample >= said.labels().length
            ? ""
            : texts.get(
                "samples.judge.sample", name(said.labels()[sample]), said.confidences()[sample]));
  }

  /** What stands on the samples. */
  List<String> marks(Answer.Judged said) {
    return Arrays.stream(said.labels()).mapToObj(this::mark).toList();
  }

  /** Of which samples the judge is sure. */
  static List<Boolean> sure(Answer.Judged said) {
    return IntStream.range(0, said.labels().length)
        .mapToObj(i -> said.confidences()[i] >= JudgeModel.SURE)
        .toList();
  }
}
