package latentlab.ui.panel.map;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.concurrent.Task;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import org.jspecify.annotations.Nullable;

/** Asks where the data went, looks at it along the chosen axes, and shows what a point is. */
public final class MapController implements Panel {
  private static final Duration FOLLOW = Duration.ofSeconds(1);

  private final BiConsumer<String, Query> ask;
  private final Texts texts;
  private final MapModel model;
  private final MapView view;
  private final Executor background;
  private final Pace following = new Pace(FOLLOW, this::askPoints);
  private @Nullable Task<Look> looking;

  public MapController(PanelContext context) {
    this(context, task -> Thread.ofVirtual().name("map axes").start(task));
  }

  /**
   * @param background where axes are found: with hundreds of latent dimensions that takes longer
   *     than a frame
   */
  MapController(PanelContext context, Executor background) {
    this.ask = context.ask();
    this.texts = context.texts();
    this.background = background;
    this.model = new MapModel(context.run());
    boolean pictures = model.data().kind() == DataInfo.Kind.PICTURES;
    MapControls controls = new MapControls(texts, model.latentSize(), model.counts());
    this.view = new MapView(texts, controls, new PointDetail(texts, pictures));
    new MapControlsBinding(model, controls);
    controls.export.setOnAction(_ -> MapPicture.save(view.scatter, view.notice, texts));
    model.countProperty().subscribe((_, _) -> askPoints());
    model.axesProperty().subscribe((_, _) -> lookAgain());
    model.colouredProperty().subscribe((_, _) -> showPoints());
    model.colouredProperty().subscribe(this::nameClasses);
    nameClasses();
    model.lookProperty().subscribe((_, _) -> showPoints());
    model.selectedProperty().subscribe((_, _) -> selected());
    model.exampleProperty().subscribe((_, _) -> showExample());
    gestures();
  }

  private void gestures() {
    view.scatter.setOnHover(model::hover);
    view.scatter.setOnPick(model::pick);
    // The scroll pane around it would take the focus with every press.
    view.scatter.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    view.detail.previous.setOnAction(_ -> model.step(-1));
    view.detail.next.setOnAction(_ -> model.step(1));
    view.detail.pin.selectedProperty().bindBidirectional(model.pinnedProperty());
    view.detail.pin.disableProperty().bind(model.selectedProperty().lessThan(0));
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case N -> model.step(1);
      case P -> model.step(-1);
      case ESCAPE -> model.release();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void askPoints() {
    ask.accept(MapModel.POINTS, model.pointsQuestion());
    askPoint();
  }

  private void askPoint() {
    Query question = model.pointQuestion();
    if (question != null) {
      ask.accept(MapModel.POINT, question);
    }
  }

  private void lookAgain() {
    Look seen = model.lookProperty().get();
    if (seen != null) {
      look(seen.encoded());
    }
  }

  private void look(Answer.Encoded encoded) {
    forget();
    Axes axes = model.axesProperty().get();
    Look before = model.lookProperty().get();
    Task<Look> task =
        new Task<>() {
          @Override
          protected Look call() {
            return Look.at(encoded, axes, before);
          }
        };
    task.setOnSucceeded(_ -> model.show(task.getValue()));
    looking = task;
    background.execute(task);
  }

  private void forget() {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  private void nameClasses() {
    view.scatter.setClassNames(
        model.colouredProperty().get()
            ? IntStream.range(0, model.data().classes()).mapToObj(this::className).toList()
            : List.of());
  }

  private String className(int index) {
    String key = "data." + model.data().id() + ".class." + index;
    return texts.has(key) ? texts.get(key) : texts.get("map.class", index);
  }

  private void showPoints() {
    Look look = model.lookProperty().get();
    if (look == null) {
      return;
    }
    int[] classes = model.colouredProperty().get() ? look.encoded().labels() : new int[0];
    view.scatter.show(look.x(), look.y(), classes);
    double right = look.projection().rightShare();
    double up = look.projection().upShare();
    view.spread.setText(
        look.axes() instanceof Axes.Dimensions(int horizontal, int vertical)
            ? texts.get("map.spread.dimensions", right + up, right, up, horizontal, vertical)
            : texts.get("map.spread.principal", right + up, right, up));
    showSelected();
  }

  private void selected() {
    showSelected();
    askPoint();
  }

  private void showSelected() {
    int index = model.selectedProperty().get();
    Look look = model.lookProperty().get();
    if (index < 0 || look == null || index >= look.count()) {
      view.scatter.clearEllipse();
      view.scatter.clearMarker();
      view.detail.clear();
      return;
    }
    Ellipse ellipse = look.posterior(index);
    double x = look.x()[index];
    double y = look.y()[index];
    view.scatter.setEllipse(x, y, ellipse.longer(), ellipse.shorter(), ellipse.angle());
    view.scatter.setMarker(x, y);
    view.detail.showTitle(title(index, look.encoded().labels()[index]));
    showExample();
  }

  private String title(int index, int label) {
    return model.data().classes() > 1 && label >= 0
        ? texts.get("map.point.title", index + 1, className(label))
        : texts.get("map.point.plain", index + 1);
  }

  private void showExample() {
    Answer.Reconstructed example = model.exampleProperty().get();
    Look look = model.lookProperty().get();
    int index = model.selectedProperty().get();
    if (look == null || index < 0 || index >= look.count()) {
      return;
    }
    List<String> facts = new ArrayList<>();
    if (example != null) {
      if (model.data().kind() == DataInfo.Kind.PICTURES) {
        view.detail.data.show(example.inputs(), 1);
        view.detail.output.show(example.outputs(), 1);
      } else {
        float[] from = example.inputs().values();
        float[] to = example.outputs().values();
        facts.add(texts.get("map.point.moved", from[0], from[1], to[0], to[1]));
      }
      facts.add(texts.get("map.point.loss", example.errors()[0]));
    }
    facts.add(texts.get("map.point.at", look.x()[index], look.y()[index]));
    Ellipse ellipse = look.posterior(index);
    facts.add(texts.get("map.point.ellipse", ellipse.longer(), ellipse.shorter()));
    view.detail.showFacts(facts);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    following.now();
  }

  @Override
  public void hidden() {
    following.cancel();
  }

  @Override
  public void accept(Event event) {
    switch (event) {
      case Event.WeightsRefreshed _ -> following.request();
      case Event.Answered answered when model.isMap(answered) ->
          look((Answer.Encoded) answered.answer());
      case Event.Answered answered -> model.acceptExample(answered);
      default -> {}
    }
  }

  @Override
  public void close() {
    following.cancel();
    forget();
  }
}
