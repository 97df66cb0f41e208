package latentlab.ui.panel.network;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Phase;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;

/**
 * Fills the boxes of the diagram: with the acts of real steps in slow motion, otherwise with those
 * of a step that changes nothing, asked for as training goes on.
 */
public final class NetworkController implements Panel {
  private static final String BOXES = "network.boxes";
  private static final Duration OFTEN = Duration.ofMillis(300);
  private static final List<Double> PACES = List.of(1.25, 3.0, 8.0, Double.POSITIVE_INFINITY);

  private final PanelContext context;
  private final Texts texts;
  private final NetworkModel model;
  private final NetworkView view;
  private final Pace questions;
  private final PauseTransition clock = new PauseTransition();
  private boolean front;
  private boolean closed;

  public NetworkController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  NetworkController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    texts = context.texts();
    List<Phase> phases = Catalog.family(context.run().spec().model()).phases();
    model = new NetworkModel(phases, context.run().data().train());
    view = new NetworkView(phases, PACES, texts);
    questions =
        new Pace(OFTEN, nanoTime, delay, () -> context.ask().accept(BOXES, model.question()));
    view.pace.setValue(PACES.getFirst());
    clock.setOnFinished(_ -> playOn());
    listenToGestures();
    show();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    front = true;
    questions.now();
    play();
  }

  @Override
  public void hidden() {
    front = false;
    questions.cancel();
    clock.stop();
  }

  @Override
  public void close() {
    closed = true;
    questions.cancel();
    clock.stop();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    if (event instanceof Event.WeightsRefreshed && model.asks()) {
      questions.request();
    }
    if (model.accept(event)) {
      show();
      if (event instanceof Event.SlowMotion || event instanceof Event.StateChanged) {
        play();
      }
    }
  }

  private void listenToGestures() {
    view.slow.setOnAction(_ -> context.steering().slow(view.slow.isSelected() ? pace() : 0));
    view.pace.setOnAction(
        _ -> {
          if (model.slow()) {
            context.steering().slow(pace());
          }
        });
    view.back.setOnAction(_ -> tell(model.act() == NetworkModel.ALL ? -1 : model.act() - 1));
    view.forth.setOnAction(_ -> goOn());
    view.all.setOnAction(
        _ -> {
          model.tellOfAll();
          if (model.slow()) {
            context.steering().slow(0);
          }
          show();
        });
    view.another.setOnAction(
        _ -> {
          model.lookAt(model.example() + 1);
          questions.now();
        });
    for (int i = 0; i < view.cards.size(); i++) {
      int act = i;
      view.cards.get(i).setOnChosen(() -> choose(act));
    }
  }

  private double pace() {
    return view.pace.getValue();
  }

  private void choose(int act) {
    if (act == model.act()) {
      model.tellOfAll();
      show();
    } else {
      tell(act);
    }
  }

  private void goOn() {
    if (model.slow() && model.training()) {
      context.steering().nextPhase();
    } else {
      tell(model.act() + 1);
    }
  }

  private void tell(int act) {
    model.tell(act);
    show();
    play();
  }

  /** Without training, the acts of the step that was asked for are told one after the other. */
  private void play() {
    clock.stop();
    double seconds = model.secondsPerAct();
    boolean byItself = seconds > 0 && !Double.isInfinite(seconds);
    if (front && byItself && !model.training() && !context.reducedMotion()) {
      clock.setDuration(javafx.util.Duration.seconds(seconds));
      clock.playFromStart();
    }
  }

  private void playOn() {
    tell(model.act() + 1);
  }

  private void show() {
    int told = model.act();
    List<Phase> phases = model.phases();
    for (int i = 0; i < phases.size(); i++) {
      ActCard card = view.cards.get(i);
      phases.get(i).parts().forEach(part -> model.part(part).ifPresent(card::show));
      card.mark(i == told, told != NetworkModel.ALL && i != told);
    }
    view.slow.setSelected(model.slow());
    view.all.setDisable(told == NetworkModel.ALL);
    // In slow motion the run says which act it is: there is no way back in it.
    view.back.setDisable(model.slow() && model.training());
    view.another.setDisable(!model.asks());
    view.showMoment(texts.get("network.moment", model.step()));
    view.showCaption(
        told == NetworkModel.ALL
            ? texts.get("network.whole")
            : texts.get(
                "network.caption",
                told + 1,
                texts.get("phase." + phases.get(told).id() + ".help")));
  }
}
