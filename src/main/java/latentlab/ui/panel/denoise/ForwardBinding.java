package latentlab.ui.panel.denoise;

import java.util.random.RandomGenerator;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.HeldOutChoice;
import latentlab.ui.kit.Ticks;
import org.jspecify.annotations.Nullable;

/** Joins what is mixed with noise to the pictures, bars and histogram of it. */
final class ForwardBinding implements FilmBar.Moves {
  /** Pictures there are to choose from. */
  static final int CHOICES = 200;

  /** Points that are mixed with noise together. */
  static final int POINTS = 800;

  private static final int MOMENTS = 100;
  private static final double REACH = 3.5;
  private static final int BINS = 56;
  private static final int SEEDS = 1_000_000;

  private final ForwardView view;
  private final Parts parts;
  private final Questions questions;
  private final DataInfo data;
  private final boolean plane;
  private final HeldOutChoice choice;
  private final Times times;
  private final Ticks ticks = new Ticks(this::pass);
  private ForwardModel model;
  private Player player = new Player(MOMENTS, 40, false);
  private @Nullable Pictures examples;
  private boolean showing;

  ForwardBinding(
      ForwardView view, Parts parts, Questions questions, DataInfo data, RandomGenerator random) {
    this.view = view;
    this.parts = parts;
    this.questions = questions;
    this.data = data;
    plane = data.kind() == DataInfo.Kind.POINTS;
    choice = new HeldOutChoice(Math.max(1, Math.min(CHOICES, data.train())), random);
    times = new Times(parts);
    model = new ForwardModel(random.nextInt(SEEDS));
    view.bar.connect(this);
    view.bar.place.valueProperty().addListener((_, _, value) -> dragged(value.doubleValue()));
    view.picker.setOnNumber(number -> pick(choice.nearest(number)));
    view.picker.setOnRandom(label -> choice.atRandom(label).ifPresent(this::pick));
    view.fromData.setOnAction(_ -> draw(false));
    view.drawing.setOnAction(_ -> draw(true));
    view.pad.setOnDrawn(values -> take(ofPad(values)));
    view.clear.setOnAction(_ -> view.pad.clear());
    view.clear.disableProperty().bind(view.pad.emptyProperty());
    view.dice.setOnAction(
        _ -> {
          ForwardModel before = model;
          model = new ForwardModel(random.nextInt(SEEDS));
          if (before.process() != null) {
            model.learn(before.process());
          }
          if (before.clean() != null) {
            take(before.clean());
          }
        });
    show();
  }

  /** Data are wanted once. */
  void refreshNow() {
    if (examples == null) {
      int count = plane ? Math.min(POINTS, data.train()) : choice.count();
      questions.ask(Questions.DATA, new Query.ShowData(0, count));
    } else {
      model.modelChanged();
      askNoise();
    }
  }

  void learn(Answer.Schedule found) {
    model.learn(found);
    times.learn(found.schedule());
    if (found.inLatents()) {
      view.sayLatents(parts);
    }
    show();
  }

  void showData(Answer.Shown shown) {
    examples = shown.pictures();
    if (plane) {
      take(shown.pictures());
    } else {
      choice.setLabels(shown.labels());
      pick(0);
    }
  }

  void showNoise(Answer.Noised noised) {
    model.learn(noised);
    show();
  }

  void refused(String sentence) {
    view.story.setText(sentence);
  }

  private void pick(int number) {
    Pictures all = examples;
    if (all == null || number >= all.count()) {
      return;
    }
    view.picker.showNumber(number);
    int label = choice.labelOf(number);
    view.picker.showCaption(
        parts.words(
            label < 0 || data.classes() < 2 ? "forward.number" : "forward.picture",
            number + 1,
            label));
    view.picker.showPicture(all.one(number));
    take(all.one(number));
  }

  private void draw(boolean wanted) {
    view.fromData.setSelected(!wanted);
    view.drawing.setSelected(wanted);
    view.showDrawing(wanted);
    if (wanted) {
      take(ofPad(view.pad.values()));
    } else {
      pick(0);
    }
  }

  private Pictures ofPad(float[] drawn) {
    float[] values = new float[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = drawn[i % drawn.length];
    }
    return new Pictures(1, data.channels(), data.height(), data.width(), values);
  }

  private void take(Pictures chosen) {
    model.take(chosen);
    Query.Noised question = model.question();
    if (question != null) {
      questions.ask(Questions.NOISED, question);
    }
    show();
  }

  private void askNoise() {
    Query.Noised question = model.question();
    // One after the other: of latents every time wants an answer of its own.
    if (question != null && !questions.isDue(Questions.NOISED)) {
      questions.ask(Questions.NOISED, question);
    }
  }

  // --- time

  @Override
  public void step(int moments) {
    play(player.stepped(moments));
  }

  @Override
  public void goTo(int moment) {
    play(player.at(moment));
  }

  @Override
  public void end() {
    goTo(player.last());
  }

  @Override
  public void playOrPause() {
    play(player.running() ? player.stopped() : player.started());
  }

  private void dragged(double value) {
    if (!showing) {
      goTo((int) Math.rint(value));
    }
  }

  private void pass(double seconds) {
    play(player.after(seconds * view.bar.speed.getValue()));
  }

  private void play(Player moved) {
    player = moved;
    show();
  }

  /** Nobody looks any more. */
  void stop() {
    ticks.run(false);
    player = player.stopped();
  }

  // --- what is seen

  private void show() {
    model.goTo((double) player.moment() / player.last());
    double time = model.time();
    showing = true;
    view.bar.show(player, times.words(time));
    showing = false;
    ticks.run(player.running());
    askNoise();
    Pictures clean = model.clean();
    if (clean != null && plane) {
      view.points.show(clean, 1);
    }
    Pictures noise = model.noise();
    Pictures state = model.state();
    Answer.Schedule process = model.process();
    if (noise == null || state == null || process == null) {
      view.story.setText(parts.words("forward.empty"));
      return;
    }
    view.noise.show(plane ? noise : Mixing.greys(noise), 1);
    view.state.show(plane ? state : Mixing.held(state), 1);
    view.histogram.show(ValueHistogram.of(model.inner(), REACH, BINS));
    showShares(process.schedule(), time);
  }

  private void showShares(NoiseSchedule schedule, double time) {
    double signal = schedule.signal(time);
    double share = schedule.noise(time);
    view.signalFactor.setText(parts.words("forward.times.plus", signal));
    view.noiseFactor.setText(parts.words("forward.times.is", share));
    view.signalBar.setFraction(signal);
    view.noiseBar.setFraction(share);
    view.signalFigure.setText(parts.words("forward.figure", signal));
    view.noiseFigure.setText(parts.words("forward.figure", share));
    double ratio = 2 * Math.log(signal / share);
    view.ratioFigure.setText(
        Double.isFinite(ratio)
            ? parts.words("forward.logSnr", ratio)
            : parts.words(ratio > 0 ? "forward.noNoise" : "forward.noSignal"));
    String stage = ratio > 3 ? "signal" : ratio > -3 ? "both" : "noise";
    view.story.setText(parts.words("forward.story." + stage));
  }
}
