package latentlab.ui.panel.arithmetic;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import latentlab.text.Texts;
import latentlab.ui.kit.FilmStrip;

/** How many times a direction is added, with a picture below every half of it. */
final class StrengthSlider extends Region {
  private static final double HALF = 0.5;

  final Slider slider = new Slider(-ArithmeticModel.LIMIT, ArithmeticModel.LIMIT, 0);
  final FilmStrip strip;
  private final Label value = new Label();

  StrengthSlider(Texts texts, FilmStrip strip) {
    this.strip = strip;
    getStyleClass().add("strength");
    slider.getStyleClass().add("latent-slider");
    slider.setBlockIncrement(HALF / 5);
    slider.setAccessibleText(texts.get("arithmetic.strength"));
    slider.setTooltip(new Tooltip(texts.get("arithmetic.strength.help")));
    value.getStyleClass().addAll("tabular", "strength-value");
    strip.describe(texts.get("arithmetic.strip"));
    getChildren().addAll(slider, value, strip);
  }

  /** Shows a strength in words beside the slider. */
  void say(String words) {
    value.setText(words);
    requestLayout();
  }

  private double valueHeight() {
    return Math.ceil(value.prefHeight(-1));
  }

  private double sliderHeight() {
    return Math.ceil(Math.max(slider.prefHeight(-1), valueHeight()));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double strips = strip.isManaged() ? strip.prefHeight(width) : 0;
    return valueHeight() + sliderHeight() + strips;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  // The ends of the slider stand over the middles of the outer pictures.
  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double first = strip.isManaged() ? strip.middleOf(0, width) : 0;
    double last = strip.isManaged() ? strip.middleOf(ArithmeticModel.STEPS - 1, width) : width;
    double thumb = sliderHeight() / 2;
    value.resizeRelocate(0, 0, width, valueHeight());
    slider.resizeRelocate(
        Math.max(0, first - thumb),
        valueHeight(),
        Math.min(width, last + thumb) - Math.max(0, first - thumb),
        sliderHeight());
    strip.resizeRelocate(0, valueHeight() + sliderHeight(), width, strip.prefHeight(width));
  }
}
