package latentlab.ui.shell;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Something a person can do, declared once for its button, its keys and its line in the help.
 *
 * @param id its texts are {@code action.ID} (the name) and {@code action.ID.help} (the concept)
 * @param icon a Feather icon
 * @param keys what it is done with on the keyboard; the first is the one that is told of
 */
record Action(String id, String icon, Runnable run, List<KeyCombination> keys) {
  Action(String id, String icon, Runnable run, String... keys) {
    this(id, icon, run, Arrays.stream(keys).map(KeyCombination::valueOf).toList());
  }

  boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.match(event));
  }

  String keyName() {
    return keys.getFirst().getDisplayText();
  }
}
