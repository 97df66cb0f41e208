package latentlab.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelEntry;
import org.jspecify.annotations.Nullable;

/**
 * The panels of the present run, of which one is in front and gets the events. A panel that comes
 * to the front first gets the newest of what a panel needs to catch up with the run.
 *
 * <p>Panels are made when they are first shown, or one after the other while there is time: a
 * window that made all of them before its first frame would open later.
 */
final class PanelDeck implements AutoCloseable {
  private final List<PanelEntry> entries;
  private final Map<String, Panel> made = new LinkedHashMap<>();
  private final Set<String> tried = new HashSet<>();
  private final Map<Class<? extends Event>, Event> latest = new LinkedHashMap<>();
  private final List<Event> missed = new ArrayList<>();
  private List<PanelEntry> offered = List.of();
  private @Nullable PanelContext context;
  private String front = "";

  PanelDeck(List<PanelEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** Closes the panels of the run before and offers those that this run's model can fill. */
  List<String> open(PanelContext run) {
    close();
    context = run;
    offered =
        entries.stream()
            .filter(entry -> run.run().model().abilities().containsAll(entry.needs()))
            .toList();
    return offered.stream().map(PanelEntry::id).toList();
  }

  /** Makes one more of the panels that nobody has asked for yet; whether others are still to be. */
  boolean makeNext() {
    offered.stream()
        .filter(entry -> !tried.contains(entry.id()))
        .findFirst()
        .ifPresent(entry -> make(entry.id()));
    return tried.size() < offered.size();
  }

  private @Nullable Panel make(String id) {
    PanelContext run = context;
    for (PanelEntry entry : offered) {
      if (run != null && entry.id().equals(id)) {
        // One that cannot be made is not tried again at every frame.
        tried.add(id);
        Panel panel = entry.make().apply(run);
        made.put(id, panel);
        // A history of the run begins with the run.
        missed.forEach(panel::acceptHidden);
        if (tried.size() == offered.size()) {
          missed.clear();
        }
        return panel;
      }
    }
    return null;
  }

  /** Brings a panel to the front; its nodes. */
  Optional<Region> select(String id) {
    Panel panel = made.containsKey(id) ? made.get(id) : make(id);
    if (panel == null) {
      return Optional.empty();
    }
    if (!front.equals(id)) {
      hideFront();
      front = id;
      List.copyOf(latest.values()).forEach(panel::accept);
      panel.shown();
    }
    return Optional.of(panel.view());
  }

  /** Hands an event to the panel in front, and tells those in the back of it. */
  void accept(Event event) {
    switch (event) {
      case Event.StateChanged _, Event.Progress _, Event.Evaluated _, Event.SlowMotion _ ->
          latest.put(event.getClass(), event);
      default -> {}
    }
    if (tried.size() < offered.size()) {
      missed.add(event);
    }
    made.forEach(
        (id, panel) -> {
          if (id.equals(front)) {
            panel.accept(event);
          } else {
            panel.acceptHidden(event);
          }
        });
  }

  /** Offers a key to the panel in front. */
  void pressed(KeyEvent key) {
    Panel panel = made.get(front);
    if (panel != null) {
      panel.pressed(key);
    }
  }

  /** Whether the panel in front tells the acts of a step. */
  boolean tellsActs() {
    Panel panel = made.get(front);
    return panel != null && panel.tellsActs();
  }

  /** The id of the panel in front; empty for none. */
  String front() {
    return front;
  }

  @Override
  public void close() {
    hideFront();
    List<Panel> old = new ArrayList<>(made.values());
    made.clear();
    tried.clear();
    latest.clear();
    missed.clear();
    offered = List.of();
    context = null;
    old.forEach(Panel::close);
  }

  private void hideFront() {
    Panel panel = made.get(front);
    front = "";
    if (panel != null) {
      panel.hidden();
    }
  }
}
