package latentlab.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Every sentence a person reads, by key, from one properties file per language.
 *
 * <p>Patterns are those of {@link MessageFormat}: {@code {0}} stands for the first argument and an
 * apostrophe is written twice. English is the base file; a second language is a second file beside
 * it.
 */
public final class Texts {
  private final Locale locale;
  private final ResourceBundle bundle;

  public Texts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("latentlab.text.texts", locale);
  }

  /** The English texts: what logs and the command line speak. */
  public static Texts english() {
    return new Texts(Locale.ROOT);
  }

  /**
   * The text behind a key with its arguments filled in.
   *
   * @throws java.util.MissingResourceException where no text has that key
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** Every key there is a text for. */
  public Set<String> keys() {
    return bundle.keySet();
  }
}
