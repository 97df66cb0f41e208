package latentlab.ui.panel.denoise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.input.KeyEvent;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.Pace;
import latentlab.ui.kit.PointRaster;
import latentlab.ui.kit.Ticks;
import latentlab.ui.panel.GifSaving;
import org.jspecify.annotations.Nullable;

/** Joins the wishes and the film in the model to what is seen of them. */
final class ReverseBinding implements FilmBar.Moves {
  /** A refresh while training waits at least so long, so that training is not slowed. */
  private static final Duration BETWEEN_FILMS = Duration.ofSeconds(3);

  private static final Duration BETWEEN_FIELDS = Duration.ofMillis(150);
  private static final int ARROWS = 17;
  private static final double LEAST_TIME = 0.02;

  private final ReverseModel model;
  private final ReverseView view;
  private final Parts parts;
  private final WishesBinding chosen;
  private final Questions questions;
  private final boolean points;
  private final boolean reducedMotion;
  private final Times times;
  private final Pace films;
  private final Pace fields;
  private final Ticks ticks = new Ticks(this::pass);
  private int[] strip = {};
  private boolean showing;
  private boolean stale;
  private Query.@Nullable Denoise asked;

  ReverseBinding(
      ReverseModel model,
      ReverseView view,
      Parts parts,
      Questions questions,
      DataInfo data,
      RandomGenerator random,
      GifSaving saving,
      boolean reducedMotion,
      LongSupplier nanoTime,
      Pace.Delay delay) {
    this.model = model;
    this.view = view;
    this.parts = parts;
    this.questions = questions;
    this.reducedMotion = reducedMotion;
    points = data.kind() == DataInfo.Kind.POINTS;
    times = new Times(parts);
    films = new Pace(BETWEEN_FILMS, nanoTime, delay, this::refresh);
    fields = new Pace(BETWEEN_FIELDS, nanoTime, delay, this::askScore);
    chosen = new WishesBinding(model, view.wishes, parts, random, this::askAnew);
    new FilmSaving(model, saving, parts, view.wishes.outcome::setText)
        .connect(view.save, () -> view.bar.speed.getValue());
    listen();
    chosen.show();
    showMoment();
  }

  private void listen() {
    WishesView wishes = view.wishes;
    view.bar.connect(this);
    view.film.setOnPick(place -> goTo(strip[place]));
    view.film.addEventHandler(KeyEvent.KEY_PRESSED, event -> FilmBar.key(event, this));
    view.bar.place.valueProperty().addListener((_, _, value) -> dragged(value.doubleValue()));
    switch (view.moments) {
      case PictureMoments pictures ->
          pictures.setOnPick(
              example -> {
                model.watch(example);
                showStrip();
                showMoment();
              });
      case PointMoments plane -> {
        plane.trails.setOnAction(_ -> showMoment());
        plane.arrows.setOnAction(_ -> showMoment());
      }
    }
    wishes.live.setOnAction(
        _ -> {
          model.wantLive(wishes.live.isSelected());
          if (model.isLive() && stale) {
            films.request();
          }
        });
    wishes.cancel.setOnAction(
        _ -> {
          // Else the next weights would begin what was just given up.
          model.wantLive(false);
          questions.cancel(Questions.FILM);
          chosen.show();
        });
  }

  // --- questions

  /** The panel came to the front. */
  void refreshNow() {
    chosen.show();
    if (model.film().isEmpty() || (stale && model.isLive())) {
      films.now();
    } else if (!model.question().equals(asked)) {
      // Something else was wished for in another section.
      askAnew();
    } else {
      showMoment();
    }
  }

  /** The weights are newer; nothing is asked while nobody looks. */
  void refreshed(boolean seen) {
    stale = true;
    if (seen && model.isLive()) {
      films.request();
    }
  }

  private void refresh() {
    if (model.schedule() != null && !questions.isDue(Questions.FILM)) {
      stale = false;
      ask();
    }
  }

  private void askAnew() {
    chosen.show();
    if (model.schedule() != null) {
      stale = false;
      ask();
    }
  }

  private void ask() {
    Query.Denoise question = model.question();
    asked = question;
    questions.ask(Questions.FILM, question);
    view.wishes.outcome.setText(parts.words("waiting"));
    view.wishes.showWaiting(true, 0);
  }

  /** How far the film is. */
  void progressed(int done, int of) {
    if (questions.isDue(Questions.FILM)) {
      view.wishes.showWaiting(true, of == 0 ? 0 : (double) done / of);
    }
  }

  private void askScore() {
    DenoisingFrame frame = model.frame();
    if (frame != null && view.moments instanceof PointMoments plane && plane.arrows.isSelected()) {
      double time = times.positive(frame.time(), LEAST_TIME);
      questions.ask(
          Questions.SCORE, new Query.ScoreField(ARROWS, PointMoments.REACH, time, model.label()));
    }
  }

  // --- answers

  void learn(Answer.Schedule found) {
    boolean first = model.schedule() == null;
    model.learn(found);
    times.learn(found.schedule());
    chosen.show();
    if (first) {
      films.now();
    }
  }

  void show(Answer.Denoised made, long trainedSteps) {
    model.show(made);
    view.wishes.showWaiting(false, 0);
    view.wishes.outcome.setText(
        parts.words("outcome", made.evaluations(), made.seconds(), trainedSteps));
    showStrip();
    showMoment();
    if (stale && model.isLive()) {
      films.request();
    }
  }

  void cancelled() {
    view.wishes.showWaiting(false, 0);
    view.wishes.outcome.setText(parts.words("cancelled"));
  }

  void refused(String sentence) {
    view.wishes.showWaiting(false, 0);
    view.wishes.outcome.setText(sentence);
  }

  void showScore(Answer.ScoreField field) {
    if (view.moments instanceof PointMoments plane && plane.arrows.isSelected()) {
      plane.showScore(field);
    }
  }

  void showData(Pictures data) {
    if (view.moments instanceof PointMoments plane) {
      plane.setData(data);
      showMoment();
    }
  }

  // --- the film

  @Override
  public void step(int moments) {
    play(model.player().stepped(moments));
  }

  @Override
  public void goTo(int moment) {
    play(model.player().at(moment));
  }

  @Override
  public void end() {
    goTo(model.player().last());
  }

  @Override
  public void playOrPause() {
    play(model.player().running() ? model.player().stopped() : model.player().started());
  }

  /** The time that is seen as a share of all times; half of them before there is any. */
  double share() {
    DenoisingFrame frame = model.frame();
    Answer.Schedule known = model.schedule();
    return frame == null || known == null ? 0.5 : frame.time() / known.schedule().last();
  }

  private void dragged(double value) {
    if (!showing) {
      goTo((int) Math.rint(value));
    }
  }

  private void pass(double seconds) {
    int before = model.player().moment();
    model.play(model.player().after(seconds * view.bar.speed.getValue()));
    // Without motion the film goes on by whole pictures of the strip.
    boolean seen = !reducedMotion || onStrip(model.player().moment());
    if (model.player().moment() != before && seen || !model.player().running()) {
      showMoment();
    }
  }

  private boolean onStrip(int moment) {
    return java.util.Arrays.stream(strip).anyMatch(one -> one == moment);
  }

  private void play(Player player) {
    model.play(player);
    showMoment();
  }

  /** Nobody looks any more. */
  void stop() {
    stale |= questions.isDue(Questions.FILM);
    ticks.run(false);
    model.play(model.player().stopped());
    films.cancel();
    fields.cancel();
    view.wishes.showWaiting(false, 0);
  }

  // --- what is seen

  private void showStrip() {
    Film film = model.film();
    strip = film.strip(ReverseView.PLACES);
    List<Pictures> pictures = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int moment : strip) {
      DenoisingFrame frame = film.frames().get(moment);
      pictures.add(
          points ? PointRaster.of(frame.state()) : Mixing.held(frame.state().one(model.watched())));
      words.add(times.words(frame.time()));
    }
    view.film.show(pictures, words);
  }

  private void showMoment() {
    Player player = model.player();
    DenoisingFrame frame = model.frame();
    showing = true;
    view.bar.show(player, frame == null ? "" : times.words(frame.time()));
    showing = false;
    ticks.run(player.running());
    if (frame == null) {
      view.moments.say(parts.words(points ? "sample.points" : "sample"), parts.words("empty"));
      return;
    }
    view.film.choose(Film.nearest(strip, player.moment()));
    view.moments.show(model.film(), player.moment(), model.watched());
    String stage = model.stage(frame).name().toLowerCase(java.util.Locale.ROOT);
    view.moments.say(what(frame), parts.words((points ? "story.points." : "story.") + stage));
    if (view.moments instanceof PointMoments plane) {
      if (plane.arrows.isSelected()) {
        fields.request();
      } else {
        plane.hideScore();
      }
    }
  }

  private String what(DenoisingFrame frame) {
    String time = times.words(frame.time());
    if (points) {
      return parts.words("sample.points.at", time);
    }
    int label = model.film().labels()[model.watched()];
    return label < 0
        ? parts.words("sample.at", model.watched() + 1, time)
        : parts.words("sample.of", model.watched() + 1, label, time);
  }
}
