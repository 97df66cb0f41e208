package latentlab.ui.panel.codebook;

import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.scene.control.Label;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;

/** Lets two pictures change their levels and shows what comes of it. */
final class SwapBinding {
  private final CodebookModel model;
  private final SwapModel swap;
  private final SwapView view;
  private final Texts texts;
  private final CodebookQuestions questions;

  SwapBinding(
      CodebookModel model,
      SwapModel swap,
      CodebookView panel,
      Texts texts,
      CodebookQuestions questions,
      RandomGenerator random) {
    this.model = model;
    this.swap = swap;
    this.view = panel.swap;
    this.texts = texts;
    this.questions = questions;
    view.previous.setOnAction(_ -> goTo(swap.second() - 1));
    view.next.setOnAction(_ -> goTo(swap.second() + 1));
    view.other.setOnAction(_ -> goTo(random.nextInt(Integer.MAX_VALUE)));
    panel.swapping.setOnAction(_ -> show(panel, true));
    panel.painting.setOnAction(_ -> show(panel, false));
    show();
  }

  private void show(CodebookView panel, boolean swapping) {
    panel.showSwap(swapping);
    questions.setSwapping(swapping);
    show();
  }

  private void goTo(int example) {
    swap.goTo(example);
    questions.askSecond();
    show();
  }

  void show() {
    show(view.first, view.firstWords, model.example(), model.coded());
    show(view.second, view.secondWords, swap.second(), swap.coded());
    swap.mixed().ifPresentOrElse(this::showMixed, view::clearMixtures);
  }

  private void showMixed(Pictures mixed) {
    view.firstTop.show(mixed.one(0), 1);
    view.secondTop.show(mixed.one(1), 1);
  }

  private void show(ImageGrid picture, Label words, int example, Optional<Answer.Coded> coded) {
    words.setText(PaintBinding.name(texts, example, coded));
    coded.ifPresentOrElse(known -> picture.show(known.inputs(), 1), picture::clear);
  }
}
