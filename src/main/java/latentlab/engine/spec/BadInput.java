package latentlab.engine.spec;

import latentlab.text.Texts;

/**
 * Something that came from outside (a setting, a file, a name) cannot be used. The message is a
 * whole sentence that says what was wrong and what to do; it is shown to a person as it stands.
 */
public final class BadInput extends RuntimeException {
  private final String key;
  private final transient Object[] arguments;

  /**
   * @param key a key of the texts, {@code error.…}
   * @param arguments what fills its {@code {0}}, {@code {1}} …
   */
  public BadInput(String key, Object... arguments) {
    super(Texts.english().get(key, arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The sentence in English. */
  public String sentence() {
    return text(Texts.english());
  }

  /** The sentence in a language. */
  public String text(Texts texts) {
    return texts.get(key, arguments);
  }

  public String key() {
    return key;
  }
}
