package latentlab.ui.panel.latent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.kit.ScrollArea;
import org.jspecify.annotations.Nullable;

/**
 * The sliders of the latent panel, one below the other, with a strip of thumbnails under the one
 * that has the focus. A long list scrolls by itself: the picture stays in sight.
 */
final class SliderList extends ScrollArea {
  private final VBox rows = new VBox();
  private final Map<Integer, LatentSlider> sliders = new HashMap<>();
  private final IntFunction<LatentSlider> make;
  private final StripLine strip;
  private final List<Node> codes = new ArrayList<>();
  private final Label heading;
  private @Nullable LatentSlider above;

  /**
   * @param make builds the slider of a dimension the first time it is shown
   * @param strip stands under the slider that {@link #placeStrip} names
   * @param heading stands between dimensions with names and all others
   */
  SliderList(IntFunction<LatentSlider> make, StripLine strip, Label heading) {
    this.make = make;
    this.heading = heading;
    this.strip = strip;
    rows.getStyleClass().add("latent-rows");
    getStyleClass().add("latent-slider-list");
    setContent(rows);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
  }

  /** The slider of a dimension. */
  LatentSlider slider(int dimension) {
    return sliders.computeIfAbsent(dimension, make::apply);
  }

  /** The sliders made so far, by dimension. */
  Map<Integer, LatentSlider> made() {
    return sliders;
  }

  /** Puts what is chosen for codes with names above the sliders, whose names get more room. */
  void setCodes(List<? extends Node> rowsOfCodes) {
    codes.addAll(rowsOfCodes);
    getStyleClass().add("latent-coded");
  }

  /**
   * Shows the sliders of some dimensions.
   *
   * @param named how many of them have a name
   */
  void showRows(List<Integer> dimensions, int named) {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    List<LatentSlider> shown = dimensions.stream().map(this::slider).toList();
    List<Node> lines = new ArrayList<>(codes);
    lines.addAll(shown.subList(0, named));
    if (!lines.isEmpty() && named < shown.size()) {
      lines.add(heading);
    }
    lines.addAll(shown.subList(named, shown.size()));
    rows.getChildren().setAll(lines);
    if (above != null && shown.contains(above)) {
      placeStrip(above);
    }
    // A node that leaves the scene for a moment loses the focus.
    if (focused instanceof LatentSlider && shown.contains(focused)) {
      focused.requestFocus();
    }
  }

  void placeStrip(LatentSlider slider) {
    above = slider;
    rows.getChildren().remove(strip);
    int row = rows.getChildren().indexOf(slider);
    if (row >= 0) {
      rows.getChildren().add(row + 1, strip);
      strip.alignWith(slider.track());
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  // A row of categories is higher where it is narrow.
  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset();
    double inner = width < 0 ? -1 : Math.max(0, width - sides);
    return snappedTopInset() + rows.prefHeight(inner) + snappedBottomInset();
  }

  /** Keeps the height it has now, however many rows it is to show; or takes what it needs. */
  void setHeightKept(boolean kept) {
    setPrefHeight(kept ? getHeight() : USE_COMPUTED_SIZE);
  }
}
