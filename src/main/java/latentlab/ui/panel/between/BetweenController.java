package latentlab.ui.panel.between;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.kit.HeldOutChoice;
import latentlab.ui.kit.LatentSpace;
import latentlab.ui.kit.Pace;
import latentlab.ui.kit.PointThumbnail;
import latentlab.ui.kit.Ticks;
import latentlab.ui.panel.GifSaving;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.between.BetweenModel.Side;
import org.jspecify.annotations.Nullable;

/** Turns choices and the player of the between panel into questions, and answers into pictures. */
public final class BetweenController implements Panel {
  private final PanelContext context;
  private final Texts texts;
  private final DataInfo data;
  private final boolean points;

  /** Whether there is a prior that points can be drawn from. */
  private final boolean draws;

  private final RandomGenerator random;
  private final HeldOutChoice choice;
  private final BetweenModel model;
  private final BetweenQuestions questions;
  private final BetweenView view;
  private final Ticks ticks;
  private final NormReadout norms;
  private final GifSaving saving;
  private final FilmExport export;
  private Pictures dataPoints = new Pictures(0, 2, 1, 1, new float[0]);
  private boolean shownBefore;
  private boolean inFront;
  private boolean playsByItself;
  private boolean closed;

  public BetweenController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER, GifSaving.THREAD);
  }

  /**
   * @param background where files are written
   */
  BetweenController(
      PanelContext context, LongSupplier nanoTime, Pace.Delay delay, Executor background) {
    this.context = context;
    texts = context.texts();
    data = context.run().data();
    points = data.kind() == DataInfo.Kind.POINTS;
    random = new Random(context.run().spec().seed());
    choice = new HeldOutChoice(Math.clamp(data.test(), 1, BetweenQuestions.CHOICE), random);
    draws = context.run().model().can(Ability.SAMPLES);
    model = new BetweenModel(LatentSpace.of(context.run().model()));
    questions = new BetweenQuestions(model, context, points, nanoTime, delay);
    view =
        new BetweenView(
            texts,
            data,
            this::className,
            questions.encodes() ? choice.count() : 0,
            draws || !questions.encodes(),
            draws ? "between.draw" : "between.draw.code");
    ticks = new Ticks(model::pass);
    norms = new NormReadout(model, view, draws, texts);
    saving = new GifSaving(texts, background, view::getScene);
    export = new FilmExport(model, view.export, texts, saving);
    playsByItself = !context.reducedMotion();
    listenToModel();
    listenToGestures();
    begin();
  }

  /** Where files are written to, in place of a dialog. */
  void setChooseFile(Function<String, Optional<Path>> chooser) {
    saving.setChooseFile(chooser);
  }

  private String className(int index) {
    String key = "data." + data.id() + ".class." + index;
    return texts.has(key) ? texts.get(key) : texts.get("kit.picker.number.class", index);
  }

  private void begin() {
    for (Side side : Side.values()) {
      if (questions.encodes()) {
        choice.atRandom(HeldOutChoice.ANY).ifPresent(number -> model.choose(side, number));
      } else {
        model.draw(side, random);
      }
    }
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    inFront = true;
    questions.everything(!shownBefore);
    shownBefore = true;
    if (playsByItself) {
      model.play(true);
    }
    showPlayback();
  }

  @Override
  public void hidden() {
    inFront = false;
    questions.cancel();
    showPlayback();
  }

  @Override
  public void close() {
    closed = true;
    inFront = false;
    questions.cancel();
    ticks.run(false);
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    switch (event) {
      case Event.WeightsRefreshed _ -> questions.follow();
      case Event.StateChanged(RunState state) when state == RunState.TRAINING -> stopByItself();
      case Event.Answered answered -> accept(answered);
      default -> {}
    }
  }

  private void accept(Event.Answered answered) {
    String slot = answered.slot();
    switch (answered.answer()) {
      case Answer.Decoded(Pictures pictures) when pictures.size() == data.size() ->
          decoded(slot, pictures);
      case Answer.Reconstructed back -> {
        for (Side side : Side.values()) {
          if (slot.equals(BetweenQuestions.slot(side)) && back.means().length == 1) {
            showExample(side, back.originals());
            known(side, back.means()[0]);
          }
        }
      }
      case Answer.Encoded encoded -> encoded(slot, encoded);
      case Answer.Shown shown when slot.equals(BetweenQuestions.DATA) -> {
        dataPoints = shown.pictures();
        view.line.setData(dataPoints);
        view.arc.setData(dataPoints);
        questions.everything(false);
      }
      case Answer.Refused(String sentence) -> {
        if (slot.equals(BetweenQuestions.FILM)) {
          export.refused(sentence);
        } else {
          view.explain(sentence);
        }
      }
      default -> {}
    }
  }

  private void decoded(String slot, Pictures pictures) {
    switch (slot) {
      case BetweenQuestions.PRESENT -> {
        if (pictures.count() == 2) {
          view.line.show(pictures.one(0), 1);
          view.arc.show(pictures.one(1), 1);
        }
      }
      case BetweenQuestions.STRIPS -> showWays(pictures);
      case BetweenQuestions.FILM -> {
        if (pictures.count() == Ways.latents(Film.STEPS)) {
          export.decoded(points ? PointThumbnail.of(dataPoints, pictures) : pictures);
        }
      }
      default -> {}
    }
  }

  private void showWays(Pictures pictures) {
    int steps = points ? BetweenQuestions.WAY_POINTS : BetweenModel.STEPS;
    if (pictures.count() != Ways.latents(steps)) {
      return;
    }
    Ways ways = Ways.of(pictures, steps);
    if (points) {
      view.line.show(ways.line(), 1);
      view.arc.show(ways.arc(), 1);
    } else {
      view.lineStrip.show(ways.line());
      view.arcStrip.show(ways.arc());
    }
    for (Side side : Side.values()) {
      // What cannot be seen as it is, is seen as the model draws it.
      if (!(model.end(side).get() instanceof Endpoint.HeldOut) || !questions.shows()) {
        showExample(side, ways.line().one(side == Side.A ? 0 : steps - 1));
      }
    }
  }

  private void showExample(Side side, Pictures one) {
    view.picker(side).showPicture(points ? PointThumbnail.of(dataPoints, one) : one);
  }

  private void encoded(String slot, Answer.Encoded encoded) {
    if (slot.equals(BetweenQuestions.TABLE)) {
      choice.setLabels(encoded.labels());
      showEnds();
      return;
    }
    for (Side side : Side.values()) {
      if (slot.equals(BetweenQuestions.slot(side)) && encoded.means().length > 0) {
        known(side, encoded.means()[encoded.means().length - 1]);
      }
    }
  }

  private void known(Side side, float[] latent) {
    if (model.end(side).get() instanceof Endpoint.HeldOut(int number)) {
      model.encoded(side, number, latent);
    }
  }

  private void listenToModel() {
    for (Side side : Side.values()) {
      model.end(side).subscribe((_, _) -> endChosen(side));
    }
    model.ends().subscribe((_, _) -> pathChanged());
    model.playback().subscribe((before, now) -> playbackChanged(before, now));
  }

  private void endChosen(Side side) {
    showEnds();
    if (inFront) {
      questions.askEnd(side);
    }
  }

  private void pathChanged() {
    if (inFront) {
      questions.pathChanged();
    }
    norms.show();
  }

  private void playbackChanged(Playback before, Playback now) {
    if (before.position() != now.position() && inFront) {
      questions.moved();
    }
    showPlayback();
  }

  private void showPlayback() {
    Playback now = model.playback().get();
    ticks.run(now.running() && inFront);
    view.player.showRunning(now.running());
    view.player.turning.setSelected(now.toAndFro());
    if (view.player.place.getValue() != now.position()) {
      view.player.place.setValue(now.position());
    }
    view.norms.setPosition(now.position());
  }

  private void showEnds() {
    for (Side side : Side.values()) {
      @Nullable Endpoint end = model.end(side).get();
      if (end instanceof Endpoint.HeldOut(int number)) {
        view.picker(side).showNumber(number);
        int label = choice.labelOf(number);
        view.picker(side)
            .showCaption(
                label < 0 || data.classes() < 2
                    ? texts.get("kit.picker.example", number + 1)
                    : texts.get("kit.picker.example.class", number + 1, className(label)));
      } else if (end instanceof Endpoint.Drawn) {
        view.picker(side).showNumber(-1);
        view.picker(side)
            .showCaption(texts.get(draws ? "between.end.drawn" : "between.end.drawn.code"));
      }
    }
  }

  private void listenToGestures() {
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> stopByItself());
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    for (Side side : Side.values()) {
      view.picker(side).setOnNumber(number -> model.choose(side, choice.nearest(number)));
      view.picker(side).setOnRandom(label -> choose(side, label));
    }
    view.drawA.setOnAction(_ -> model.draw(Side.A, random));
    view.drawB.setOnAction(_ -> model.draw(Side.B, random));
    view.player.play.setOnAction(_ -> togglePlay());
    view.player.back.setOnAction(_ -> model.step(-1));
    view.player.forward.setOnAction(_ -> model.step(1));
    view.player.place.valueProperty().subscribe(value -> placed(value.doubleValue()));
    view.player.speed.setOnAction(_ -> model.speed().set(view.player.speed.getValue()));
    model.speed().subscribe(times -> view.player.speed.setValue(times.doubleValue()));
    view.player.turning.setOnAction(_ -> model.turnAtTheEnds(view.player.turning.isSelected()));
    view.player.swap.setOnAction(_ -> model.swap());
    view.player.reset.setOnAction(_ -> reset());
    view.lineStrip.setOnPick(this::picked);
    view.arcStrip.setOnPick(this::picked);
    view.export.save.setOnAction(
        _ -> {
          if (export.choose()) {
            questions.askFilm();
          }
        });
  }

  // By a hand; the same value from the model is no gesture.
  private void placed(double value) {
    if (value != model.position()) {
      model.moveTo(value);
    }
  }

  private void picked(int step) {
    model.moveTo((double) step / (BetweenModel.STEPS - 1));
  }

  private void choose(Side side, int label) {
    choice
        .atRandom(label)
        .ifPresentOrElse(
            number -> model.choose(side, number),
            () -> view.picker(side).showCaption(texts.get("kit.picker.none", className(label))));
  }

  private void togglePlay() {
    boolean running = model.playback().get().running();
    playsByItself = false;
    model.play(!running);
  }

  private void stopByItself() {
    if (playsByItself) {
      playsByItself = false;
      model.play(false);
    }
  }

  private void reset() {
    model.rewind();
    view.a.forgetClass();
    view.b.forgetClass();
    view.export.say("");
    begin();
  }

  private void keyed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case COMMA -> model.step(-1);
      case PERIOD -> model.step(1);
      case P -> togglePlay();
      default -> {
        return;
      }
    }
    event.consume();
  }

  boolean isPlaying() {
    return ticks.isRunning();
  }
}
