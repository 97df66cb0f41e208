package latentlab.ui.panel.denoise;

import java.util.List;
import java.util.random.RandomGenerator;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Sampler;

/** Joins the controls of what is wished for to the model. */
final class WishesBinding {
  private static final int SEEDS = 1_000_000;

  private final ReverseModel model;
  private final WishesView view;
  private final Parts parts;
  private final Runnable changed;
  private boolean showing;

  /**
   * @param changed called when a hand wished for something else
   */
  WishesBinding(
      ReverseModel model, WishesView view, Parts parts, RandomGenerator random, Runnable changed) {
    this.model = model;
    this.view = view;
    this.parts = parts;
    this.changed = changed;
    view.dice.setOnAction(
        _ -> {
          model.wantSeed(random.nextInt(SEEDS));
          changed.run();
        });
    chosen(view.method, () -> model.wantMethod(view.method.getValue()));
    chosen(view.steps, () -> model.wantSteps(view.steps.getValue()));
    chosen(view.label, () -> model.wantLabel(view.label.getValue()));
    slid(view.eta, () -> model.wantEta(parted(view.eta.getValue(), 20)));
    slid(view.guidance, () -> model.wantGuidance(parted(view.guidance.getValue(), 10)));
  }

  private void chosen(ChoiceBox<?> choice, Runnable take) {
    choice.setOnAction(
        _ -> {
          if (!showing && choice.getValue() != null) {
            take.run();
            changed.run();
          }
        });
  }

  // While a hand drags, every value is taken but only the last is asked for.
  private void slid(Slider slider, Runnable take) {
    slider
        .valueProperty()
        .addListener(
            _ -> {
              if (!showing) {
                take.run();
                showFigures();
                if (!slider.isValueChanging()) {
                  changed.run();
                }
              }
            });
    slider
        .valueChangingProperty()
        .subscribe(
            changing -> {
              if (!changing && !showing && model.schedule() != null && slider.isFocused()) {
                changed.run();
              }
            });
  }

  private static double parted(double value, int perUnit) {
    return Math.rint(value * perUnit) / perUnit;
  }

  /** Shows what is wished for. */
  void show() {
    showing = true;
    Answer.Schedule known = model.schedule();
    view.method.getItems().setAll(known == null ? List.of(model.method()) : known.methods());
    view.method.setValue(model.method());
    view.steps.getItems().setAll(model.stepChoices());
    view.steps.setValue(model.steps());
    view.eta.setValue(model.eta());
    view.guidance.setValue(model.guidance());
    view.label.setValue(model.label());
    view.live.setSelected(model.isLive());
    view.offerEta(model.method() == Sampler.Method.DDIM);
    showing = false;
    showFigures();
  }

  private void showFigures() {
    view.seed.setText(parts.words("seed", model.seed()));
    view.etaFigure.setText(parts.words("eta.value", model.eta()));
    view.guidanceFigure.setText(parts.words("guidance.value", model.guidance()));
  }
}
