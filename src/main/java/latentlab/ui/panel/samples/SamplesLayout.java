package latentlab.ui.panel.samples;

import javafx.scene.layout.Region;
import latentlab.ui.kit.ExamplesView;

/**
 * Where the parts of the samples panel stand: a line above, and below it a square of samples as
 * large as a whole factor allows, with the history in what is left beside it.
 */
final class SamplesLayout extends Region {
  private static final double LARGEST_SHARE = 0.62;

  private final Region controls;
  private final ExamplesView samples;
  private final Region marks;
  private final Region history;

  SamplesLayout(Region controls, ExamplesView samples, Region marks, Region history) {
    this.controls = controls;
    this.samples = samples;
    this.marks = marks;
    this.history = history;
    getStyleClass().add("samples-layout");
    getChildren().addAll(controls, samples, marks, history);
  }

  @Override
  protected void layoutChildren() {
    double line = Math.ceil(controls.prefHeight(getWidth()));
    controls.resizeRelocate(0, 0, getWidth(), line);
    double height = getHeight() - line;
    double side = samples.fittingWidth(Math.min(height, Math.floor(getWidth() * LARGEST_SHARE)));
    samples.resizeRelocate(0, line, side, side);
    marks.resizeRelocate(0, line, side, side);
    history.resizeRelocate(side, line, getWidth() - side, height);
  }

  @Override
  protected double computePrefHeight(double width) {
    double beside = (width < 0 ? getWidth() : width) * (1 - LARGEST_SHARE);
    double least = Math.max(samples.minHeight(-1), history.minHeight(beside));
    return controls.prefHeight(width) + least;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
