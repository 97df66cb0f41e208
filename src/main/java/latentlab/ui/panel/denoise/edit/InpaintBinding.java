package latentlab.ui.panel.denoise.edit;

import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;

/** Joins the mask that is painted to what the model puts in its place. */
final class InpaintBinding implements Tool {
  static final String SLOT = EditController.SLOTS + "inpaint";

  private final InpaintModel model;
  private final InpaintView view;
  private final Texts texts;
  private final Asking asking;
  private final AskLine line;
  private final DataInfo data;
  private final SourceBinding source;
  private boolean asked;
  private boolean showing;

  InpaintBinding(
      InpaintModel model,
      InpaintView view,
      Texts texts,
      DataInfo data,
      Asking asking,
      AskLine line) {
    this.model = model;
    this.view = view;
    this.texts = texts;
    this.data = data;
    this.asking = asking;
    this.line = line;
    source = new SourceBinding(model.source(), view.source, texts, data, this::changed);
    view.mask.draw(model.paint());
    view.mask.setOnDrawn(
        paint -> {
          model.paint(paint);
          changed();
        });
    view.left.setOnAction(_ -> view.mask.draw(Mask.leftHalf(data.width(), data.height())));
    view.centre.setOnAction(_ -> view.mask.draw(Mask.centre(data.width(), data.height())));
    view.clear.setOnAction(_ -> view.mask.clear());
    view.clear.disableProperty().bind(view.mask.emptyProperty());
    view.eraser.selectedProperty().bindBidirectional(view.mask.eraserProperty());
    view.brush.valueProperty().subscribe(pixels -> brush(pixels.doubleValue()));
    view.repeats.valueProperty().addListener((_, _, value) -> repeat(value.doubleValue()));
    view.draw.setOnAction(_ -> drawAnew());
    show();
  }

  private void brush(double pixels) {
    view.mask.setBrushRadius(pixels);
    view.brushFigure.setText(texts.get("denoise.edit.brush.value", 2 * pixels));
  }

  private void repeat(double value) {
    if (!showing) {
      model.wantRepeats((int) Math.rint(value));
      changed();
    }
  }

  private void changed() {
    if (asked && !asking.isDue(SLOT)) {
      line.say(texts.get("denoise.edit.inpaint.changed"));
    }
    show();
  }

  @Override
  public void learn(Answer.Shown found) {
    model.source().learn(found);
    show();
  }

  @Override
  public void look() {
    show();
    if (!asked) {
      drawAnew();
    }
  }

  @Override
  public void wished() {
    changed();
  }

  @Override
  public void drawAnew() {
    Query.Inpaint question = model.question();
    if (question != null) {
      asked = true;
      asking.ask(SLOT, question);
      line.say(texts.get("denoise.edit.inpaint.drawing"));
      line.showWaiting(true, 0);
    }
  }

  @Override
  public void accept(Event.Answered answered) {
    if (answered.answer() instanceof Answer.Denoised made) {
      view.completions.show(made.pictures());
      line.say(
          texts.get(
              "denoise.outcome", made.evaluations(), made.seconds(), answered.trainedSteps()));
    }
  }

  @Override
  public void refreshed() {
    // What is seen says which step it is of; whoever wants newer completions draws.
  }

  @Override
  public void stop() {
    asked &= !asking.isDue(SLOT);
    asking.cancel(SLOT);
  }

  private void show() {
    source.show();
    Pictures picture = model.source().picture();
    if (picture != null) {
      view.mask.setLook(paint -> Mask.shown(picture, paint));
    }
    showing = true;
    view.repeats.setValue(model.repeats());
    showing = false;
    view.repeatsFigure.setText(texts.get("denoise.edit.repeats.value", model.repeats()));
    double share = model.forgotten();
    view.share.setText(
        share == 0
            ? texts.get("denoise.edit.mask.nothing")
            : texts.get("denoise.edit.mask.share", share));
    view.draw.setDisable(model.question() == null);
  }
}
