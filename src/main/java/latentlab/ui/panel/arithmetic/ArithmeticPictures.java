package latentlab.ui.panel.arithmetic;

import latentlab.engine.spec.Pictures;
import latentlab.ui.kit.PicturePicker;
import latentlab.ui.kit.PointThumbnail;

/** Puts answered pictures to where they are seen. */
final class ArithmeticPictures {
  private final ArithmeticModel model;
  private final ArithmeticView view;
  private final boolean points;
  private final boolean examples;
  private Pictures data = new Pictures(0, 2, 1, 1, new float[0]);

  /**
   * @param examples whether held-out examples can be seen as they are
   */
  ArithmeticPictures(ArithmeticModel model, ArithmeticView view, boolean points, boolean examples) {
    this.model = model;
    this.view = view;
    this.points = points;
    this.examples = examples;
  }

  /** Points of the data to lie behind the model's. */
  void setData(Pictures shown) {
    data = shown;
    view.edit.result.setData(shown);
    view.grid.grid.setData(shown);
    view.analogy.result.setData(shown);
  }

  /** A held-out example as it is. */
  void example(int number, Pictures one) {
    if (number == model.state().get().picture()) {
      show(view.edit.picture, one);
    }
  }

  void decoded(String slot, Pictures pictures) {
    switch (slot) {
      case ArithmeticQuestions.MEANS -> means(pictures);
      case ArithmeticQuestions.RESULT -> view.edit.result.show(pictures.one(0), 1);
      case ArithmeticQuestions.STRIP -> strip(pictures);
      case ArithmeticQuestions.GRID -> view.grid.grid.show(pictures, ArithmeticModel.STEPS);
      case ArithmeticQuestions.ANALOGY -> analogy(pictures);
      default -> {}
    }
  }

  private void means(Pictures pictures) {
    Difference groups = model.difference();
    if (groups == null || pictures.count() != 2) {
      return;
    }
    Pictures seen = points ? PointThumbnail.of(data, pictures) : pictures;
    showMean(view.direction.plus, groups.plus(), seen.one(0));
    showMean(view.direction.minus, groups.minus(), seen.one(1));
  }

  private static void showMean(GroupBox box, GroupMean mean, Pictures one) {
    if (mean.count() > 0) {
      box.showMean(one);
    } else {
      box.clearMean();
    }
  }

  private void strip(Pictures pictures) {
    if (pictures.count() != ArithmeticModel.STEPS) {
      return;
    }
    if (points) {
      view.edit.result.show(pictures, ArithmeticModel.STEPS);
    } else {
      view.edit.strength.strip.show(pictures);
    }
    if (!examples) {
      show(view.edit.picture, pictures.one(ArithmeticModel.STEPS / 2));
    }
  }

  private void analogy(Pictures pictures) {
    int terms = view.analogy.terms.size();
    if (pictures.count() != terms + 1) {
      return;
    }
    for (int term = 0; term < terms; term++) {
      show(view.analogy.terms.get(term), pictures.one(term));
    }
    if (points) {
      view.analogy.result.show(pictures, terms + 1);
    }
    view.analogy.result.show(pictures.one(terms), 1);
  }

  private void show(PicturePicker picker, Pictures one) {
    picker.showPicture(points ? PointThumbnail.of(data, one) : one);
  }
}
