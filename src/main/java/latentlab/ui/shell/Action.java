package latentlab.ui.shell;

import javafx.scene.input.KeyCombination;

/**
 * Something a person can do, declared once for its button, its key and its line in the help.
 *
 * @param id its texts are {@code action.ID} (the name) and {@code action.ID.help} (the concept)
 * @param icon a Feather icon
 * @param keys what it is done with on the keyboard
 */
record Action(String id, String icon, KeyCombination keys, Runnable run) {
  Action(String id, String icon, String keys, Runnable run) {
    this(id, icon, KeyCombination.valueOf(keys), run);
  }

  /** A key without a modifier, which means something else where text is typed. */
  boolean isPlainKey() {
    String name = keys.getName();
    return !name.contains("+") && !name.startsWith("F");
  }
}
