package latentlab.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the window. A control that has the focus gets a key first; keys without a modifier
 * never act while text is typed.
 */
final class Shortcuts implements EventHandler<KeyEvent> {
  private static final List<KeyCode> TABS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7,
          KeyCode.DIGIT8,
          KeyCode.DIGIT9);

  private final List<Action> actions;
  private final IntConsumer selectTab;
  private final Consumer<KeyEvent> rest;

  /**
   * @param rest gets the keys without modifiers that no action has, unless text is typed
   */
  Shortcuts(List<Action> actions, IntConsumer selectTab, Consumer<KeyEvent> rest) {
    this.actions = actions;
    this.selectTab = selectTab;
    this.rest = rest;
  }

  @Override
  public void handle(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    int tab = TABS.indexOf(event.getCode());
    if (event.isAltDown() && tab >= 0) {
      selectTab.accept(tab);
      event.consume();
      return;
    }
    boolean typed = takesLetters(event.getTarget()) && isPlain(event);
    for (Action action : actions) {
      if (!typed && action.matches(event)) {
        action.run().run();
        event.consume();
        return;
      }
    }
    if (!typed && isPlain(event) && !event.isAltDown()) {
      rest.accept(event);
    }
  }

  /** In a list of choices a letter goes to the entry that begins with it. */
  private static boolean takesLetters(EventTarget target) {
    return target instanceof TextInputControl || target instanceof ComboBoxBase<?>;
  }

  private static boolean isPlain(KeyEvent event) {
    return !event.isShortcutDown() && !event.getCode().isFunctionKey();
  }
}
