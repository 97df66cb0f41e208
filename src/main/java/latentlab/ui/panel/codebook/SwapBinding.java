package latentlab.ui.panel.codebook;

import java.util.random.RandomGenerator;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;

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
    view.firstWords.setText(texts.get("codebook.picture.number", model.example()));
    view.secondWords.setText(texts.get("codebook.picture.number", swap.second()));
    model.coded().ifPresentOrElse(coded -> view.first.show(coded.inputs(), 1), view.first::clear);
    swap.picture().ifPresentOrElse(picture -> view.second.show(picture, 1), view.second::clear);
    swap.mixed().ifPresentOrElse(this::showMixed, view::clearMixtures);
  }

  private void showMixed(Pictures mixed) {
    view.firstTop.show(mixed.one(0), 1);
    view.secondTop.show(mixed.one(1), 1);
  }
}
