package latentlab.ui.panel.denoise.edit;

import java.util.function.LongSupplier;
import javafx.scene.control.Label;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.kit.Pace;
import org.jspecify.annotations.Nullable;

/** Joins two pictures to the noise they come from, and that to what lies between. */
final class SlideBinding implements Tool {
  static final String INVERT = EditController.SLOTS + "invert";
  static final String ROW = EditController.SLOTS + "row";
  static final String PLACE = EditController.SLOTS + "place";

  private final SlideModel model;
  private final SlideView view;
  private final Texts texts;
  private final Asking asking;
  private final AskLine line;
  private final SourceBinding a;
  private final SourceBinding b;
  private final LiveQuestion live;
  private boolean showing;
  private boolean stale;

  SlideBinding(
      SlideModel model,
      SlideView view,
      Texts texts,
      DataInfo data,
      Asking asking,
      AskLine line,
      LongSupplier nanoTime,
      Pace.Delay delay) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    this.asking = asking;
    this.line = line;
    live = new LiveQuestion(PLACE, asking, model::placeQuestion, nanoTime, delay);
    a = new SourceBinding(model.a(), view.a, texts, data, this::wished);
    b = new SourceBinding(model.b(), view.b, texts, data, this::wished);
    view.position.valueProperty().addListener((_, _, value) -> slid(value.doubleValue()));
    view.row.setOnPick(place -> slid((double) place / (SlideModel.PLACES - 1)));
    show();
  }

  private void slid(double value) {
    if (showing) {
      return;
    }
    model.goTo(value);
    show();
    if (model.row() != null) {
      live.wish();
    }
  }

  @Override
  public void learn(Answer.Shown found) {
    model.a().learn(found);
    model.b().learn(found);
    show();
  }

  @Override
  public void look() {
    if (model.row() == null || stale) {
      drawAnew();
    }
    show();
  }

  @Override
  public void wished() {
    drawAnew();
    show();
  }

  @Override
  public void drawAnew() {
    live.stop();
    asking.cancel(ROW);
    model.forget();
    Query.Invert question = model.inversion();
    if (question != null) {
      stale = false;
      asking.ask(INVERT, question);
      line.say(texts.get("denoise.edit.slide.inverting"));
      line.showWaiting(true, 0);
    }
  }

  @Override
  public void accept(Event.Answered answered) {
    switch (answered.answer()) {
      case Answer.Inverted found -> {
        model.learn(found);
        Query.DenoiseFrom question = model.rowQuestion();
        if (question != null) {
          asking.ask(ROW, question);
          line.say(texts.get("denoise.edit.slide.denoising"));
          line.showWaiting(true, 0);
        }
      }
      case Answer.Denoised made when answered.slot().equals(ROW) -> {
        model.learnRow(made.pictures());
        line.say(
            texts.get(
                "denoise.outcome", made.evaluations(), made.seconds(), answered.trainedSteps()));
        live.wish();
      }
      case Answer.Denoised made -> {
        model.learnPlace(made.pictures());
        live.settled();
      }
      default -> live.settled();
    }
    show();
  }

  @Override
  public void refreshed() {
    stale = true;
  }

  @Override
  public void stop() {
    live.stop();
    asking.cancel(INVERT);
    asking.cancel(ROW);
  }

  private void show() {
    a.show();
    b.show();
    showing = true;
    view.position.setValue(model.position());
    showing = false;
    view.place.setText(texts.get("denoise.edit.place", model.position()));
    Pictures row = model.row();
    if (row != null) {
      view.row.show(row);
    } else {
      view.row.grid().clear();
    }
    show(model.present(), view.present);
    show(model.backA(), view.backA);
    show(model.backB(), view.backB);
    sayError(model.a(), model.backA(), view.errorA);
    sayError(model.b(), model.backB(), view.errorB);
  }

  private static void show(@Nullable Pictures one, ImageGrid grid) {
    if (one == null) {
      grid.clear();
    } else {
      grid.show(one, 1);
    }
  }

  private void sayError(PictureSource source, @Nullable Pictures back, Label words) {
    Pictures original = source.picture();
    words.setText(
        back == null || original == null
            ? ""
            : texts.get("denoise.edit.error.value", SlideModel.error(original, back)));
  }
}
