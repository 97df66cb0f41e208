package latentlab.ui.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyEvent;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.text.Texts;
import latentlab.ui.bridge.Leisure;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelEntry;
import latentlab.ui.panel.Steering;

/** Gives every run its panels and keeps the tab that was in front in front. */
final class TabsController implements AutoCloseable {
  private final PanelDeck deck;
  private final TabsView view;
  private final Lab lab;
  private final RunController commands;
  private final Texts texts;
  private final boolean reducedMotion;
  private final Leisure leisure;
  private String wished = "";

  TabsController(
      List<PanelEntry> panels,
      TabsView view,
      Lab lab,
      RunController commands,
      Texts texts,
      boolean reducedMotion) {
    this.deck = new PanelDeck(panels);
    this.leisure = new Leisure(deck::makeNext);
    this.view = view;
    this.lab = lab;
    this.commands = commands;
    this.texts = texts;
    this.reducedMotion = reducedMotion;
    view.setOnSelected(this::select);
  }

  void accept(Event event) {
    if (event instanceof Event.RunOpened run) {
      String before = wished.isEmpty() ? deck.front() : wished;
      wished = "";
      List<String> ids =
          deck.open(new PanelContext(run, lab::ask, steering(), texts, reducedMotion));
      view.setTabs(ids, Math.max(0, ids.indexOf(before)));
      leisure.begin();
    } else {
      deck.accept(event);
    }
  }

  /** Whether a panel of a run is in front. */
  boolean showsPanel() {
    return !deck.front().isEmpty();
  }

  /** Brings a panel to the front, if this run has it. */
  void show(String id) {
    view.select(id);
  }

  /** The next run that opens begins with this panel in front, if it has it. */
  void wish(String id) {
    wished = id;
  }

  /** Offers a key to the panel in front. */
  void pressed(KeyEvent key) {
    deck.pressed(key);
  }

  /** Brings a panel to the front that tells the acts of a step, where none does yet. */
  void showActs() {
    if (!deck.tellsActs()) {
      show("network");
    }
  }

  private Steering steering() {
    return new Steering() {
      @Override
      public void step() {
        commands.step();
      }

      @Override
      public void act(String action) {
        lab.act(action);
      }

      @Override
      public void slow(double secondsPerPhase) {
        lab.slow(secondsPerPhase);
      }

      @Override
      public void nextPhase() {
        lab.nextPhase();
      }

      @Override
      public void cancel(String slot) {
        lab.cancel(slot);
      }

      @Override
      public void startAnew(Map<String, String> settings) {
        commands.startAnew(settings);
      }
    };
  }

  private void select(String id) {
    deck.select(id).ifPresent(content -> view.showContent(id, content));
  }

  @Override
  public void close() {
    leisure.close();
    deck.close();
  }
}
