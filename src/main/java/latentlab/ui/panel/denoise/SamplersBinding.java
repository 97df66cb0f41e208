package latentlab.ui.panel.denoise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import latentlab.ui.kit.Nodes;
import latentlab.ui.panel.denoise.ComparisonModel.Work;
import latentlab.ui.panel.denoise.SamplersView.Column;
import org.jspecify.annotations.Nullable;

/** Joins the columns of samplers to what the model makes with each. */
final class SamplersBinding {
  private static final int SEEDS = 1_000_000;

  private final ComparisonModel model;
  private final ReverseModel wishes;
  private final SamplersView view;
  private final Parts parts;
  private final Questions questions;
  private boolean showing;
  private Answer.@Nullable Schedule known;

  /**
   * @param wishes whose seed, class and guidance are taken
   */
  SamplersBinding(
      ComparisonModel model,
      ReverseModel wishes,
      SamplersView view,
      Parts parts,
      Questions questions,
      RandomGenerator random) {
    this.model = model;
    this.wishes = wishes;
    this.view = view;
    this.parts = parts;
    this.questions = questions;
    for (int index = 0; index < ComparisonModel.COLUMNS; index++) {
      int column = index;
      view.columns.get(index).method.setOnAction(_ -> chosen(column));
      view.columns.get(index).steps.setOnAction(_ -> chosen(column));
    }
    view.draw.setOnAction(_ -> begin(Work.DRAW));
    view.measure.setOnAction(_ -> begin(Work.MEASURE));
    view.cancel.setOnAction(_ -> giveUp());
    view.dice.setOnAction(
        _ -> {
          wishes.wantSeed(random.nextInt(SEEDS));
          begin(Work.DRAW);
        });
    show();
  }

  /** Offers what the model can be sampled with. */
  void learn(Answer.Schedule found) {
    if (known == null) {
      List<Sampler> usual = ComparisonModel.usual(found.methods(), found.schedule());
      for (int index = 0; index < usual.size(); index++) {
        model.want(index, usual.get(index));
      }
    }
    known = found;
    show();
  }

  private void chosen(int index) {
    if (showing) {
      return;
    }
    Column column = view.columns.get(index);
    Sampler before = model.column(index).sampler();
    Integer steps = column.steps.getValue();
    int count = steps != null ? steps : before != null ? before.steps() : 1;
    Sampler wanted =
        Optional.ofNullable(column.method.getValue())
            .flatMap(one -> one)
            .map(method -> new Sampler(method, count))
            .orElse(null);
    if (model.present() >= 0) {
      giveUp();
    }
    model.want(index, wanted);
    show();
  }

  private void begin(Work wanted) {
    giveUp();
    model.begin(wanted);
    askNext();
    show();
  }

  private void askNext() {
    int present = model.present();
    if (present >= 0) {
      Reverse own = wishes.question().reverse();
      switch (model.work()) {
        case DRAW -> questions.ask(Questions.COMPARED, model.question(present, own));
        case MEASURE -> questions.ask(Questions.MEASURED, model.measure(present, own));
      }
    }
  }

  private void giveUp() {
    model.giveUp();
    questions.cancel(Questions.COMPARED);
    questions.cancel(Questions.MEASURED);
    show();
  }

  /** Nobody looks any more. */
  void stop() {
    if (model.present() >= 0) {
      giveUp();
    }
  }

  void progressed(int done, int of) {
    int present = model.present();
    if (present >= 0) {
      view.columns.get(present).progress.setProgress(of == 0 ? 0 : (double) done / of);
    }
  }

  void show(Query query, Answer.Denoised made) {
    int present = model.present();
    if (present >= 0
        && model.work() == Work.DRAW
        && query.equals(model.question(present, wishes.question().reverse()))) {
      model.made(made);
      askNext();
      show();
    }
  }

  void show(Answer.SamplerQuality measured) {
    if (model.present() >= 0 && model.work() == Work.MEASURE) {
      model.measured(measured);
      askNext();
      show();
    }
  }

  void refused(String sentence) {
    int present = model.present();
    model.giveUp();
    show();
    if (present >= 0) {
      view.columns.get(present).figures.setText(sentence);
    }
  }

  /** Shows what there is. */
  void show() {
    showing = true;
    Answer.Schedule found = known;
    view.seed.setText(parts.words("seed", wishes.seed()));
    view.draw.setDisable(found == null);
    view.measure.setDisable(found == null);
    view.cancel.setDisable(model.present() < 0);
    for (int index = 0; index < ComparisonModel.COLUMNS; index++) {
      show(index, found);
    }
    showing = false;
  }

  private void show(int index, Answer.@Nullable Schedule found) {
    Column column = view.columns.get(index);
    ComparisonModel.Column seen = model.column(index);
    Sampler sampler = seen.sampler();
    List<Optional<Sampler.Method>> methods = new ArrayList<>(List.of(Optional.empty()));
    if (found != null) {
      found.methods().forEach(method -> methods.add(Optional.of(method)));
    }
    column.method.getItems().setAll(methods);
    column.method.setValue(Optional.ofNullable(sampler).map(Sampler::method));
    List<Integer> steps =
        found == null || sampler == null
            ? List.of()
            : ReverseModel.stepChoices(found.schedule(), sampler.steps());
    column.steps.getItems().setAll(steps);
    column.steps.setValue(sampler == null ? null : sampler.steps());
    column.steps.setDisable(sampler == null);
    boolean present = model.present() == index;
    column.progress.setVisible(present);
    if (!present) {
      column.progress.setProgress(0);
    }
    boolean measured = present && model.work() == Work.MEASURE;
    Nodes.show(column.quality, sampler != null);
    column.quality.show(
        seen.measured(), parts.words(measured ? "quality.measuring" : "quality.unknown"));
    Answer.Denoised made = seen.made();
    if (made == null) {
      column.made.clear();
      boolean drawn = present && model.work() == Work.DRAW;
      column.figures.setText(words(drawn, sampler));
    } else {
      column.made.show(made.pictures(), SamplersView.ACROSS);
      column.figures.setText(parts.words("compare.figures", made.seconds(), made.evaluations()));
    }
  }

  private String words(boolean drawn, @Nullable Sampler sampler) {
    if (sampler == null) {
      return "";
    }
    return parts.words(drawn ? "compare.drawing" : "compare.waiting", sampler.steps());
  }
}
