package latentlab.ui.panel.denoise.edit;

import java.util.function.LongSupplier;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;

/** Joins a sketch and how much of it is forgotten to what the model makes of it. */
final class SketchBinding implements Tool {
  static final String SLOT = EditController.SLOTS + "sketch";
  private static final double MUCH = 0.95;
  private static final double HALF = 0.4;

  private final SketchModel model;
  private final SketchView view;
  private final Texts texts;
  private final SharedWishes wishes;
  private final Asking asking;
  private final AskLine line;
  private final SourceBinding source;
  private final LiveQuestion live;
  private boolean made;
  private boolean showing;

  SketchBinding(
      SketchModel model,
      SketchView view,
      Texts texts,
      DataInfo data,
      SharedWishes wishes,
      Asking asking,
      AskLine line,
      LongSupplier nanoTime,
      Pace.Delay delay) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    this.wishes = wishes;
    this.asking = asking;
    this.line = line;
    live =
        new LiveQuestion(
            SLOT,
            asking,
            () -> model.question(view.share.isValueChanging() || view.source.pad.isPressed()),
            nanoTime,
            delay);
    source = new SourceBinding(model.source(), view.source, texts, data, this::moved);
    view.source.pad.pressedProperty().addListener((_, _, down) -> rested(down));
    view.share.valueProperty().addListener((_, _, value) -> slid(value.doubleValue()));
    view.share.valueChangingProperty().addListener((_, _, moving) -> rested(moving));
    show();
  }

  private void slid(double value) {
    if (!showing) {
      model.wantShare(value);
      moved();
    }
  }

  private void moved() {
    show();
    live.wish();
    waiting();
  }

  private void rested(boolean moving) {
    // A pad tells of its last stroke before it is let go.
    if (!moving && !showing && model.source().picture() != null) {
      drawAnew();
    }
  }

  private void waiting() {
    if (asking.isDue(SLOT)) {
      line.say(texts.get("denoise.waiting"));
      line.showWaiting(true, 0);
    }
  }

  @Override
  public void learn(Answer.Shown found) {
    model.source().learn(found);
    show();
  }

  @Override
  public void look() {
    show();
    if (!made) {
      drawAnew();
    }
  }

  @Override
  public void wished() {
    drawAnew();
  }

  @Override
  public void drawAnew() {
    live.insist();
    waiting();
  }

  @Override
  public void accept(Event.Answered answered) {
    if (answered.answer() instanceof Answer.Denoised done) {
      made = true;
      view.results.show(done.pictures());
      if (!done.frames().isEmpty()) {
        view.noisy.show(done.frames().getFirst().state().one(0), 1);
      }
      line.say(
          texts.get(
              "denoise.outcome", done.evaluations(), done.seconds(), answered.trainedSteps()));
    }
    live.settled();
    waiting();
  }

  @Override
  public void refreshed() {
    made = false;
  }

  @Override
  public void stop() {
    made &= !asking.isDue(SLOT);
    live.stop();
  }

  private void show() {
    source.show();
    showing = true;
    view.share.setValue(model.share());
    showing = false;
    Answer.Schedule process = wishes.schedule();
    if (process == null) {
      return;
    }
    boolean whole = process.schedule().discrete();
    view.time.setText(texts.get(whole ? "denoise.time" : "denoise.time.part", model.time()));
    double noise = model.noise();
    view.figures.setText(texts.get("denoise.edit.noisy.share", noise));
    String kept = noise > MUCH ? "little" : noise > HALF ? "shape" : "most";
    view.story.setText(texts.get("denoise.edit.kept." + kept));
  }
}
