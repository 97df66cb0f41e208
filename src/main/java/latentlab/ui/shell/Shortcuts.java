package latentlab.ui.shell;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the window. A control that has the focus gets a key first; keys without a modifier
 * never act while text is typed.
 */
final class Shortcuts implements EventHandler<KeyEvent> {
  private final List<Action> actions;
  private final IntConsumer selectTab;

  Shortcuts(List<Action> actions, IntConsumer selectTab) {
    this.actions = actions;
    this.selectTab = selectTab;
  }

  @Override
  public void handle(KeyEvent event) {
    if (event.isConsumed() || selectedTab(event)) {
      return;
    }
    boolean typing = event.getTarget() instanceof TextInputControl;
    for (Action action : actions) {
      if (action.keys().match(event) && !(typing && action.isPlainKey())) {
        action.run().run();
        event.consume();
        return;
      }
    }
  }

  private boolean selectedTab(KeyEvent event) {
    int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
    if (!event.isAltDown() || digit < 0 || digit > 8) {
      return false;
    }
    selectTab.accept(digit);
    event.consume();
    return true;
  }
}
