package latentlab.ui.panel.map;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.bridge.LatestJob;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.map.projection.Embedding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks where the data went, brings that to the plane the chosen way, and shows what a point is. */
public final class MapController implements Panel {
  private static final Logger LOG = LoggerFactory.getLogger(MapController.class);
  private static final Duration FOLLOW = Duration.ofSeconds(1);

  private final BiConsumer<String, Query> ask;
  private final Texts texts;
  private final MapModel model;
  private final NeighboursModel neighbours;
  private final MapView view;
  private final Looking looking;
  private final PointBinding point;
  private final Pace following = new Pace(FOLLOW, this::askPoints);

  public MapController(PanelContext context) {
    this(context, LatestJob.threads("map"));
  }

  /**
   * @param background where the way to the plane and neighbours are found
   */
  MapController(PanelContext context, Executor background) {
    this.ask = context.ask();
    this.texts = context.texts();
    this.model = new MapModel(context.run());
    this.neighbours = new NeighboursModel(background);
    this.looking = new Looking(background, this::show, this::failed);
    boolean pictures = model.data().kind() == DataInfo.Kind.PICTURES;
    MapControls controls =
        new MapControls(texts, model.latentSize(), model.counts(), model.colourings());
    this.view = new MapView(texts, controls, new PointDetail(texts, pictures));
    new MapControlsBinding(model, controls);
    this.point = new PointBinding(model, neighbours, view, texts, ask);
    exports();
    model.countProperty().subscribe((_, _) -> askPoints());
    model.axesProperty().subscribe((_, _) -> lookAgain());
    model.colouringProperty().subscribe(this::nameColours);
    model.lookProperty().subscribe((_, _) -> showPoints());
    model.selectedProperty().subscribe((_, _) -> askPoint());
    model.trainedStepsProperty().subscribe((_, _) -> explain());
    looking.presentProperty().subscribe((_, _) -> showComputing());
    looking.progressProperty().subscribe((_, _) -> showComputing());
    nameColours();
    gestures();
  }

  private void exports() {
    MapExport export = new MapExport(texts);
    MapControls controls = view.controls;
    controls.exportPicture.setOnAction(_ -> view.notice.setText(export.savePicture(view.scatter)));
    controls.exportTable.setOnAction(
        _ -> {
          Look look = model.lookProperty().get();
          if (look != null) {
            view.notice.setText(export.saveTable(view.scatter, look, model.data()));
          }
        });
    controls.export.disableProperty().bind(model.lookProperty().isNull());
  }

  private void gestures() {
    view.controls.again.setOnAction(_ -> askPoints());
    view.computing.cancel.setOnAction(_ -> cancel());
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

  private void look(Event.Answered answered) {
    Answer.Encoded encoded = (Answer.Encoded) answered.answer();
    if (MapModel.isFinite(encoded)) {
      looking.at(new Looking.Wish(encoded, answered.trainedSteps(), model.axesProperty().get()));
    } else {
      view.notice.setText(texts.get("map.notFinite"));
    }
  }

  private void lookAgain() {
    Look seen = model.lookProperty().get();
    if (seen == null) {
      return;
    }
    Axes axes = model.axesProperty().get();
    if (axes.equals(seen.axes())) {
      looking.cancel();
    } else {
      looking.at(new Looking.Wish(seen.encoded(), seen.trainedSteps(), axes));
    }
  }

  /** The way under way is not worth waiting for: back to what is seen. */
  private void cancel() {
    looking.cancel();
    Look seen = model.lookProperty().get();
    model.axesProperty().set(seen == null ? Axes.first(model.latentSize()) : seen.axes());
    if (seen == null) {
      askPoints();
    }
  }

  private void failed(Throwable thrown) {
    LOG.warn("The map could not be computed", thrown);
    view.notice.setText(texts.get("map.failed"));
  }

  private void show(Look look) {
    view.notice.setText("");
    model.show(look);
  }

  private void showComputing() {
    Looking.Wish wish = looking.presentProperty().get();
    boolean shown = wish != null && !wish.axes().isStraight();
    view.computing.setVisible(shown);
    if (wish != null && shown) {
      double share = Math.max(0, looking.progressProperty().get());
      String way = view.controls.name(MapControlsBinding.kindOf(wish.axes()));
      int count = wish.encoded().means().length;
      view.computing.show(texts.get("map.computing", way, count, share), share);
    }
  }

  private void nameColours() {
    Colouring colouring = model.colouringProperty().get();
    if (colouring.isOrdered()) {
      view.scatter.setStepNames(colouring.names(model.data(), texts));
    } else {
      view.scatter.setClassNames(colouring.names(model.data(), texts));
    }
    showPoints();
  }

  private void showPoints() {
    Look look = model.lookProperty().get();
    if (look != null) {
      int[] classes = model.colouringProperty().get().classes(look.encoded());
      view.scatter.show(look.x(), look.y(), classes);
      explain();
    }
  }

  private void explain() {
    Look look = model.lookProperty().get();
    if (look == null) {
      return;
    }
    Projection projection = look.projection();
    double right = projection == null ? 0 : projection.rightShare();
    double up = projection == null ? 0 : projection.upShare();
    view.spread.setText(
        switch (look.axes()) {
          case Axes.Dimensions(int horizontal, int vertical) ->
              texts.get("map.spread.dimensions", right + up, right, up, horizontal, vertical);
          case Axes.Principal _ -> texts.get("map.spread.principal", right + up, right, up);
          case Axes.Line _ ->
              texts.get(model.data().classes() > 1 ? "map.spread.rows" : "map.spread.line");
          case Axes.Embedded(Embedding way) ->
              texts.get(way == Embedding.UMAP ? "map.spread.umap" : "map.spread.tsne");
        });
    view.kept.setText(kept(look));
  }

  private String kept(Look look) {
    // Of one dimension nothing is lost; only the rows are ours.
    if (look.axes() instanceof Axes.Line) {
      return "";
    }
    return model.isBehind()
        ? texts.get("map.kept.behind", look.kept(), Look.NEIGHBOURS, look.trainedSteps())
        : texts.get("map.kept", look.kept(), Look.NEIGHBOURS);
  }

  /** What is shown, for tests. */
  MapModel model() {
    return model;
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
      case Event.WeightsRefreshed(long trainedSteps) -> {
        model.trainedStepsProperty().set(trainedSteps);
        if (model.follows()) {
          following.request();
        }
      }
      case Event.StateChanged(var state) -> {
        if (model.moved(state)) {
          following.request();
        }
      }
      case Event.Answered answered when model.isMap(answered) -> look(answered);
      case Event.Answered answered when neighbours.accept(answered) -> point.showPictures();
      case Event.Answered answered -> model.acceptExample(answered);
      default -> {}
    }
  }

  @Override
  public void acceptHidden(Event event) {
    switch (event) {
      case Event.WeightsRefreshed(long trainedSteps) ->
          model.trainedStepsProperty().set(trainedSteps);
      case Event.StateChanged(var state) -> model.moved(state);
      default -> {}
    }
  }

  @Override
  public void close() {
    following.cancel();
    looking.cancel();
    point.close();
  }
}
