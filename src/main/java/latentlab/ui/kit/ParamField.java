package latentlab.ui.kit;

import java.util.List;

/**
 * One row of a {@link ParamForm}: a named value and how it is edited.
 *
 * @param key what an edit is reported under
 * @param help the concept, for the tooltip
 * @param initial the text its reset arrow brings back
 * @param live whether an edit acts at once, also while the model trains
 */
public record ParamField(
    String key, String label, String help, Editor editor, String initial, boolean live) {
  /** How the value is edited. */
  public sealed interface Editor {
    /** Written by hand. */
    record Typed() implements Editor {}

    /** One of a few. */
    record OneOf(List<Option> options) implements Editor {
      public OneOf {
        options = List.copyOf(options);
      }
    }

    /** On ({@code true}) or off ({@code false}). */
    record Switch() implements Editor {}

    /**
     * Drawn with the mouse; its text is that of a {@link latentlab.engine.spec.ParamSpec.Drawing}.
     *
     * @param prompt what the drawing is for
     */
    record Drawn(String prompt) implements Editor {}
  }

  /**
   * One choice of several.
   *
   * @param value the text that stands for it
   * @param name what is shown
   */
  public record Option(String value, String name) {
    @Override
    public String toString() {
      return name;
    }
  }
}
