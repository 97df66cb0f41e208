package latentlab.ui.panel.latent;

import javafx.scene.layout.Region;
import latentlab.ui.kit.ImageGrid;
import latentlab.ui.kit.SliderTrack;
import org.jspecify.annotations.Nullable;

/** The line of thumbnails under a slider: each stands below the value that gives it. */
final class StripLine extends Region {
  private static final int LAST = LatentQuestions.STRIP_COUNT - 1;

  private final ImageGrid strip;
  private @Nullable SliderTrack track;
  private int gap;

  StripLine(ImageGrid strip) {
    this.strip = strip;
    getStyleClass().add("latent-strip-line");
    getChildren().add(strip);
  }

  /** Puts it under another slider. */
  void alignWith(SliderTrack other) {
    track = other;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (track == null || strip.prefHeight(-1) <= 1) {
      return;
    }
    // What the strip needs without gaps; it has the height of one thumbnail.
    double thumbnail = (strip.prefWidth(-1) - LAST * gap) / LatentQuestions.STRIP_COUNT;
    double first = track.placeOf(-track.limit());
    double pitch = (track.placeOf(track.limit()) - first) / LAST;
    spread((int) Math.max(0, pitch - thumbnail));
    double width = Math.min(track.getWidth(), strip.prefWidth(-1));
    double middle = track.getLayoutX() + track.getWidth() / 2;
    double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
    strip.resizeRelocate(
        Math.round(middle - width / 2), getInsets().getTop(), Math.ceil(width), height);
  }

  private void spread(int pixels) {
    if (pixels != gap) {
      gap = pixels;
      strip.setGap(pixels);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return getInsets().getTop() + strip.prefHeight(-1) + getInsets().getBottom();
  }
}
