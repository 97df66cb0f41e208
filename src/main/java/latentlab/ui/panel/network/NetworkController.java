package latentlab.ui.panel.network;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Phase;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Acts;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.SlowMotion;

/**
 * Fills the boxes of the diagram: with the acts of real steps in slow motion, otherwise with those
 * of a step that changes nothing, asked for as training goes on.
 */
public final class NetworkController implements Panel {
  private static final String BOXES = "network.boxes";
  private static final Duration OFTEN = Duration.ofMillis(300);

  private final PanelContext context;
  private final Texts texts;
  private final Acts acts;
  private final NetworkModel model;
  private final NetworkView view;
  private final SlowMotion slowMotion;
  private final Pace questions;
  private List<Phase> laid = List.of();
  private boolean closed;

  public NetworkController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  NetworkController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    texts = context.texts();
    acts = new Acts(Catalog.family(context.run().spec().model()).phases());
    model = new NetworkModel(acts, context.run().data().train());
    view = new NetworkView(texts);
    slowMotion = new SlowMotion(acts, view.bar, context, this::show);
    questions =
        new Pace(OFTEN, nanoTime, delay, () -> context.ask().accept(BOXES, model.question()));
    listenToGestures();
    show();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public boolean tellsActs() {
    return true;
  }

  @Override
  public void shown() {
    questions.now();
    slowMotion.shown();
  }

  @Override
  public void hidden() {
    questions.cancel();
    slowMotion.hidden();
  }

  @Override
  public void close() {
    closed = true;
    questions.cancel();
    slowMotion.hidden();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    if (event instanceof Event.WeightsRefreshed && model.asks()) {
      questions.request();
    }
    boolean told = slowMotion.accept(event);
    if (model.accept(event) || told) {
      show();
    }
  }

  private void listenToGestures() {
    view.all.setOnAction(_ -> slowMotion.tellOfAll());
    view.another.setOnAction(
        _ -> {
          model.lookAt(model.example() + 1);
          questions.now();
        });
  }

  /** The acts of another stage take the place of those there were. */
  private void lay(List<Phase> phases) {
    laid = phases;
    view.lay(phases);
    for (int i = 0; i < view.cards.size(); i++) {
      int act = i;
      view.cards.get(i).setOnChosen(() -> choose(act));
    }
  }

  private void choose(int act) {
    if (act == acts.act()) {
      acts.tellOfAll();
      show();
    } else {
      slowMotion.tell(act);
    }
  }

  private void show() {
    int told = acts.act();
    List<Phase> phases = acts.phases();
    if (!phases.equals(laid)) {
      lay(phases);
    }
    for (int i = 0; i < phases.size(); i++) {
      ActCard card = view.cards.get(i);
      phases.get(i).parts().forEach(part -> model.part(part).ifPresent(card::show));
      card.mark(i == told, told != Acts.ALL && i != told);
    }
    view.all.setDisable(told == Acts.ALL);
    view.another.setDisable(!model.asks());
    view.showMoment(texts.get("network.moment", model.step()));
    view.showCaption(
        told == Acts.ALL
            ? texts.get("network.whole")
            : texts.get(
                "network.caption",
                told + 1,
                texts.get("phase." + phases.get(told).id() + ".help")));
  }
}
