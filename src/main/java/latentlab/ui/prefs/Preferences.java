package latentlab.ui.prefs;

import org.jspecify.annotations.Nullable;

/**
 * What a person chose once and finds again at the next start.
 *
 * @param theme id of a theme
 * @param textSize root font size in pixels
 * @param reducedMotion whether nothing may move by itself
 * @param window where the window was, or null before the first time
 */
public record Preferences(
    String theme, double textSize, boolean reducedMotion, @Nullable WindowBounds window) {

  /** What holds before anything was chosen. */
  public static final Preferences DEFAULTS = new Preferences("dark", 13, false, null);

  /** Place and size of the window, in pixels of the screen. */
  public record WindowBounds(double x, double y, double width, double height, boolean maximised) {}

  public Preferences withTheme(String id) {
    return new Preferences(id, textSize, reducedMotion, window);
  }

  public Preferences withTextSize(double pixels) {
    return new Preferences(theme, pixels, reducedMotion, window);
  }

  public Preferences withReducedMotion(boolean reduced) {
    return new Preferences(theme, textSize, reduced, window);
  }

  public Preferences withWindow(WindowBounds bounds) {
    return new Preferences(theme, textSize, reducedMotion, bounds);
  }
}
