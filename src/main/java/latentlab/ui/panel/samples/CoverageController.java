package latentlab.ui.panel.samples;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;

/** Says which classes a model draws: counts into bars and words. */
final class CoverageController {
  private final Texts texts;
  private final ClassWords names;
  final CoverageModel model;
  final CoverageView view;

  CoverageController(CoverageModel model, ClassWords names, Texts texts) {
    this.model = model;
    this.names = names;
    this.texts = texts;
    List<String> marks =
        IntStream.range(0, model.classes())
            .mapToObj(c -> model.ofModes() ? names.mode(c) : names.mark(c))
            .toList();
    String help = model.ofModes() ? "samples.coverage.modes.help" : "samples.coverage.classes.help";
    view = new CoverageView(marks, texts.get(help), texts);
  }

  void surveyed(Answer.Judged all) {
    model.surveyed(all);
    show();
  }

  /** Points say themselves which Gaussian they belong to. */
  void surveyed(Pictures points) {
    if (model.ofModes()) {
      model.surveyed(points);
      show();
    }
  }

  void ofData(int[] labels) {
    model.ofData(labels);
    show();
  }

  /** Nobody can tell the classes of samples apart; the sentence says why. */
  void refused(String sentence) {
    view.say(sentence);
  }

  private void show() {
    int total = model.drawn();
    if (total == 0) {
      return;
    }
    int[] counts = model.counts();
    double[] data = model.dataShares();
    List<String> each =
        IntStream.range(0, counts.length)
            .mapToObj(c -> each(c, counts[c], total, data[c]))
            .toList();
    view.showShares(
        Arrays.stream(counts).mapToDouble(n -> (double) n / total).toArray(), data, each);
    view.showCovered(
        texts.get("samples.coverage.figure", model.covered()),
        texts.get(
            model.ofModes() ? "samples.coverage.modes" : "samples.coverage.classes",
            model.classes()),
        texts.get("samples.coverage.count", total));
    view.say(words());
  }

  private String each(int index, int count, int total, double share) {
    return model.dataKnown()
        ? texts.get("samples.coverage.each", name(index), count, total, share)
        : texts.get("samples.coverage.each.alone", name(index), count, total);
  }

  private String name(int index) {
    return model.ofModes() ? names.mode(index) : names.name(index);
  }

  private String words() {
    String coverage;
    if (!model.missing().isEmpty()) {
      coverage = texts.get("samples.coverage.missing", list(model.missing()));
    } else if (!model.rare().isEmpty()) {
      coverage = texts.get("samples.coverage.rare", list(model.rare()));
    } else {
      coverage = texts.get("samples.coverage.all");
    }
    return model.ofModes()
        ? texts.get("samples.coverage.belonging", coverage, model.belonging())
        : coverage;
  }

  private String list(List<Integer> some) {
    return String.join(", ", some.stream().map(this::name).toList());
  }
}
