package latentlab.ui.theme;

import java.util.List;

/**
 * One look of the window.
 *
 * @param id its name in preferences; the text is {@code theme.ID}
 * @param userAgentStylesheet the base every control is drawn with
 * @param stylesheets our own sheets over it, colours first
 * @param isDark whether text is lighter than its background
 */
public record Theme(
    String id, String userAgentStylesheet, List<String> stylesheets, boolean isDark) {
  public Theme {
    stylesheets = List.copyOf(stylesheets);
  }
}
