package latentlab.ui.panel.latent;

import java.util.Random;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.LatentSlider;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.latent.LatentModel.Plane;
import org.jspecify.annotations.Nullable;

/** Turns gestures of the latent panel into questions, and answers into what it shows. */
public final class LatentController implements Panel {
  private static final int DATA_COUNT = 1000;

  private final PanelContext context;
  private final Texts texts;
  private final DataInfo data;
  private final LongSupplier nanoTime;
  private final RandomGenerator random;
  private final LatentModel model;
  private final LatentQuestions questions;
  private final LatentView view;
  private final Breathing breathing;

  private PictureShown onPictureShown = (_, _) -> {};
  private Query.@Nullable Manifold shownManifold;
  private @Nullable PosteriorCloud cloud;
  private @Nullable Integer focused;
  private boolean shownBefore;
  private boolean closed;

  public LatentController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  LatentController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    this.nanoTime = nanoTime;
    texts = context.texts();
    data = context.run().data();
    random = new Random(context.run().spec().seed());
    model = new LatentModel(context.run().model().latentSize());
    boolean encodes = context.run().model().can(Ability.ENCODES);
    questions = new LatentQuestions(model, context, nanoTime, delay);
    boolean points = data.kind() == DataInfo.Kind.POINTS;
    view =
        new LatentView(new LatentView.Kind(model.size(), points, encodes), texts, this::makeSlider);
    breathing = new Breathing(this::breathe);
    listenToGestures();
    listenToModel();
  }

  /** Measures how long pictures take from the gesture to the view. */
  public void setOnPictureShown(PictureShown listener) {
    onPictureShown = listener;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    questions.showStripOf(stripDimension());
    questions.refreshNow();
    if (data.kind() == DataInfo.Kind.POINTS) {
      questions.askData(DATA_COUNT);
    }
    boolean trained = context.run().trainedSteps() > 0;
    if (!shownBefore && trained && !context.reducedMotion()) {
      breathing.start();
    }
    shownBefore = true;
  }

  @Override
  public void hidden() {
    breathing.stop();
  }

  @Override
  public void close() {
    closed = true;
    breathing.stop();
    questions.close();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    switch (event) {
      case Event.Answered answered -> accept(answered);
      case Event.Evaluated evaluated -> model.informed(evaluated.information());
      case Event.WeightsRefreshed _ -> questions.refresh();
      case Event.StateChanged(RunState state) when state == RunState.TRAINING -> touched();
      default -> {}
    }
  }

  @Override
  public void acceptHidden(Event event) {
    if (event instanceof Event.Evaluated) {
      accept(event);
    }
  }

  private void accept(Event.Answered answered) {
    switch (answered.answer()) {
      case Answer.Decoded(Pictures pictures) ->
          decoded(answered.slot(), answered.query(), pictures);
      case Answer.Encoded encoded when answered.slot().equals(LatentQuestions.CLOUD) ->
          encoded(encoded);
      case Answer.Reconstructed start when answered.slot().equals(LatentQuestions.START) ->
          started(start);
      case Answer.Shown shown when answered.slot().equals(LatentQuestions.DATA) -> {
        view.picture.setData(shown.pictures());
        view.manifold.setData(shown.pictures());
      }
      case Answer.Refused(String sentence) when answered.slot().startsWith("latent.") ->
          view.showProblem(sentence);
      default -> {}
    }
  }

  private void decoded(String slot, Query query, Pictures pictures) {
    switch (slot) {
      case LatentQuestions.PICTURE -> {
        if (fits(pictures, 1)) {
          view.picture.show(pictures, 1);
          long asked = questions.nanosOf(query);
          if (asked >= 0) {
            onPictureShown.shown(asked, nanoTime.getAsLong());
          }
        }
      }
      case LatentQuestions.STRIP -> {
        if (fits(pictures, LatentQuestions.STRIP_COUNT) && pictures.channels() != 2) {
          view.strip.show(pictures, LatentQuestions.STRIP_COUNT);
        }
      }
      case LatentQuestions.MANIFOLD -> {
        if (query instanceof Query.Manifold asked
            && fits(pictures, asked.side() * asked.side())
            && planeOf(asked).equals(model.plane().get())) {
          shownManifold = asked;
          view.manifold.show(pictures, asked.side());
        }
      }
      default -> {}
    }
  }

  private boolean fits(Pictures pictures, int count) {
    return pictures.count() == count && pictures.size() == data.size();
  }

  private static Plane planeOf(Query.Manifold manifold) {
    return new Plane(manifold.horizontal(), manifold.vertical());
  }

  private void encoded(Answer.Encoded answer) {
    if (answer.means().length > 0 && answer.means()[0].length == model.size()) {
      model.estimate(answer.means(), answer.deviations());
      cloud = new PosteriorCloud(answer);
      cloud.showOn(view.pad, model.plane().get());
    }
  }

  private void started(Answer.Reconstructed start) {
    if (start.means().length != 1 || start.means()[0].length != model.size()) {
      return;
    }
    model.moveTo(start.means()[0]);
    Plane plane = model.plane().get();
    float[] mean = start.means()[0];
    float[] deviation = start.deviations()[0];
    view.pad.setPosterior(
        mean[plane.horizontal()],
        mean[plane.vertical()],
        deviation[plane.horizontal()],
        deviation[plane.vertical()]);
  }

  private LatentSlider makeSlider(int dimension) {
    LatentSlider slider =
        new LatentSlider(texts.get("latent.dimension", dimension), this::valueInWords);
    slider.setValue(model.point().get()[dimension]);
    slider.setOnMove(value -> model.move(dimension, value));
    slider.focusedProperty().subscribe(has -> focusChanged(dimension, has));
    slider.draggedProperty().subscribe((_, dragged) -> dragChanged(dragged));
    describe(dimension, slider);
    return slider;
  }

  private String valueInWords(double sigmas) {
    // Adding zero makes the minus of -0.00 go away.
    return texts.get("latent.value", Math.rint(sigmas * 100) / 100 + 0.0);
  }

  private void describe(int dimension, LatentSlider slider) {
    boolean known = model.information().get().length > 0;
    boolean dead = model.isDead(dimension);
    String key = dead ? "latent.slider.dead" : known ? "latent.slider" : "latent.slider.unknown";
    double nats = known ? model.information().get()[dimension] : 0;
    slider.setInformation(model.share(dimension), dead, texts.get(key, dimension, nats));
  }

  private void focusChanged(int dimension, boolean has) {
    if (has) {
      focused = dimension;
      placeStrip();
    }
  }

  private void dragChanged(boolean dragged) {
    if (dragged) {
      model.hold();
    } else {
      model.release();
      placeStrip();
    }
  }

  // Not while a slider is held: the rows would move away under the hand.
  private void placeStrip() {
    if (!model.isHeld() && data.kind() == DataInfo.Kind.PICTURES) {
      view.sliders.placeStrip(view.sliders.slider(stripDimension()));
      if (shownBefore) {
        questions.showStripOf(stripDimension());
      }
    }
  }

  private int stripDimension() {
    Integer chosen = focused;
    return chosen != null && model.rows().get().contains(chosen)
        ? chosen
        : model.rows().get().getFirst();
  }

  private void listenToModel() {
    model.point().subscribe((_, point) -> pointMoved(point));
    model.rows().subscribe(rows -> rowsChanged());
    model.information().subscribe((_, _) -> view.sliders.made().forEach(this::describe));
    model.plane().subscribe((_, _) -> planeChanged());
    showPlane();
  }

  private void pointMoved(float[] point) {
    questions.moved();
    view.sliders.made().forEach((dimension, slider) -> slider.setValue(point[dimension]));
    showPoint();
  }

  private void showPoint() {
    Plane plane = model.plane().get();
    float[] point = model.point().get();
    view.pad.setPoint(point[plane.horizontal()], point[plane.vertical()]);
  }

  private void rowsChanged() {
    view.sliders.showRows(model.rows().get());
    view.sliders.made().forEach(this::describe);
    placeStrip();
  }

  private void planeChanged() {
    view.pad.clearPosterior();
    showPlane();
    if (cloud != null) {
      cloud.showOn(view.pad, model.plane().get());
    }
    questions.planeChanged();
  }

  private void showPlane() {
    Plane plane = model.plane().get();
    view.horizontal.setValue(plane.horizontal());
    view.vertical.setValue(plane.vertical());
    String right = texts.get("latent.dimension", plane.horizontal());
    String up = texts.get("latent.dimension", plane.vertical());
    view.pad.setAxes(right, up, texts.get("latent.pad.words", right, up));
    showPoint();
  }

  private void listenToGestures() {
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::touched);
    Node content = view.getContent();
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    view.random.setOnAction(_ -> drawAtRandom());
    view.zero.setOnAction(_ -> goHome());
    view.start.setOnAction(_ -> questions.askStart(random.nextInt(Math.max(1, data.test()))));
    view.all
        .selectedProperty()
        .subscribe(
            (_, all) -> {
              view.sliders.setHeightKept(all);
              model.showAll(all);
            });
    view.horizontal.setOnAction(_ -> model.chooseHorizontal(view.horizontal.getValue()));
    view.vertical.setOnAction(_ -> model.chooseVertical(view.vertical.getValue()));
    view.pad.setOnMove((right, up) -> model.moveOn(model.plane().get(), right, up));
    view.strip.setOnPick(i -> model.move(stripDimension(), LatentQuestions.stripValue(i)));
    view.manifold.grid().setOnPick(this::picked);
    view.manifold.grid().setOnHover(this::hovered);
  }

  private void breathe(double sigmas) {
    float[] point = new float[model.size()];
    point[model.rows().get().getFirst()] = (float) sigmas;
    model.moveTo(point);
  }

  boolean isBreathing() {
    return breathing.isRunning();
  }

  private void touched(InputEvent gesture) {
    touched();
  }

  private void touched() {
    breathing.stop();
  }

  private void keyed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case R -> drawAtRandom();
      case HOME, DIGIT0, NUMPAD0 -> goHome();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void drawAtRandom() {
    view.pad.clearPosterior();
    model.moveAtRandom(random);
  }

  private void goHome() {
    view.pad.clearPosterior();
    model.moveHome();
  }

  private void picked(int cell) {
    Query.Manifold asked = shownManifold;
    if (asked != null) {
      float[] latent = asked.latent(cell);
      model.moveOn(planeOf(asked), latent[asked.horizontal()], latent[asked.vertical()]);
    }
  }

  private void hovered(int cell) {
    Query.Manifold asked = shownManifold;
    if (asked == null || cell < 0) {
      view.showPlace("");
      return;
    }
    float[] latent = asked.latent(cell);
    view.showPlace(
        texts.get(
            "latent.place",
            texts.get("latent.dimension", asked.horizontal()),
            valueInWords(latent[asked.horizontal()]),
            texts.get("latent.dimension", asked.vertical()),
            valueInWords(latent[asked.vertical()])));
  }
}
