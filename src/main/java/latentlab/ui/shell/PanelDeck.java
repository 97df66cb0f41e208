package latentlab.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelEntry;
import org.jspecify.annotations.Nullable;

/**
 * The panels of the present run, of which one is in front and gets the events. A panel that comes
 * to the front first gets the newest of what a panel needs to catch up with the run.
 */
final class PanelDeck implements AutoCloseable {
  private final List<PanelEntry> entries;
  private final Map<String, Panel> made = new LinkedHashMap<>();
  private final Map<Class<? extends Event>, Event> latest = new LinkedHashMap<>();
  private @Nullable PanelContext context;
  private List<PanelEntry> offered = List.of();
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

  /** Brings a panel to the front, making it if this is the first time; its nodes. */
  Optional<Region> select(String id) {
    PanelContext run = context;
    Optional<PanelEntry> entry = offered.stream().filter(e -> e.id().equals(id)).findFirst();
    if (run == null || entry.isEmpty()) {
      return Optional.empty();
    }
    Panel panel = made.computeIfAbsent(id, _ -> entry.get().make().apply(run));
    if (!front.equals(id)) {
      hideFront();
      front = id;
      List.copyOf(latest.values()).forEach(panel::accept);
      panel.shown();
    }
    return Optional.of(panel.view());
  }

  /** Hands an event to the panel in front. */
  void accept(Event event) {
    switch (event) {
      case Event.StateChanged _, Event.Progress _, Event.Evaluated _, Event.WeightsRefreshed _ ->
          latest.put(event.getClass(), event);
      default -> {}
    }
    Panel panel = made.get(front);
    if (panel != null) {
      panel.accept(event);
    }
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
    latest.clear();
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
