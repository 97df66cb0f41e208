package latentlab.ui.panel.latent;

/** Is told how long a picture took from the gesture that asked for it: what a benchmark reads. */
@FunctionalInterface
public interface PictureShown {
  /**
   * @param askedNanos of {@link System#nanoTime()} when the gesture came
   * @param shownNanos of the same clock when the picture was in the view, before its pulse
   */
  void shown(long askedNanos, long shownNanos);
}
