package latentlab.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The help texts as picocli asks for them: its key {@code latentlab.train.seed} is {@code
 * cli.help.latentlab.train.seed} among the texts.
 */
final class CommandTexts extends ResourceBundle {
  private static final String PREFIX = "cli.help.";

  private final Texts texts;

  CommandTexts(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.has(PREFIX + key) ? texts.get(PREFIX + key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        texts.keys().stream()
            .filter(key -> key.startsWith(PREFIX))
            .map(key -> key.substring(PREFIX.length()))
            .toList());
  }
}
