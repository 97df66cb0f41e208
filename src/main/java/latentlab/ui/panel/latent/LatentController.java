package latentlab.ui.panel.latent;

import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.CodeNames;
import latentlab.ui.kit.LatentSpace;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;

/** Turns gestures of the latent panel into questions, and answers into what it shows. */
public final class LatentController implements Panel {
  private static final int DATA_COUNT = 1000;
  private static final int MANY_PICTURES = 25;
  private static final int MANY_POINTS = 300;

  private final PanelContext context;
  private final DataInfo data;
  private final LongSupplier nanoTime;
  private final RandomGenerator random;
  private final LatentModel model;
  private final LatentQuestions questions;
  private final LatentView view;
  private final SlidersBinding sliders;
  private final PlaneBinding plane;
  private final PictureBinding picture;
  private final Breathing breathing;

  private PictureShown onPictureShown = (_, _) -> {};
  private boolean shownBefore;
  private boolean closed;

  public LatentController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  LatentController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    this.nanoTime = nanoTime;
    data = context.run().data();
    random = new Random(context.run().spec().seed());
    ModelInfo info = context.run().model();
    LatentSpace space = LatentSpace.of(info);
    CodeNames names = new CodeNames(context.texts(), data, space);
    model = new LatentModel(space);
    boolean points = data.kind() == DataInfo.Kind.POINTS;
    RandomPoints many = new RandomPoints(space, points ? MANY_POINTS : MANY_PICTURES, random);
    questions = new LatentQuestions(model, many, context, nanoTime, delay);
    sliders = new SlidersBinding(model, questions, !points, names);
    List<Integer> axes =
        IntStream.range(0, space.size())
            .filter(i -> space.isNoise(i) || space.isContinuous(i))
            .boxed()
            .toList();
    LatentView.Kind kind =
        new LatentView.Kind(
            axes, model.hidesSome(), points, info.can(Ability.ENCODES), info.can(Ability.SAMPLES));
    view = new LatentView(kind, names, sliders::make);
    plane = new PlaneBinding(model, view, questions, sliders, names);
    picture = new PictureBinding(points, model, many, questions, view, random);
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
    sliders.begin();
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
    questions.pause();
  }

  @Override
  public void close() {
    closed = true;
    breathing.stop();
    questions.pause();
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
          boolean seen = picture.show(pictures);
          long asked = questions.nanosOf(query);
          if (seen && asked >= 0) {
            onPictureShown.shown(asked, nanoTime.getAsLong());
          }
        }
      }
      case LatentQuestions.MANY -> {
        if (pictures.size() == data.size()) {
          picture.showMany(query, pictures);
        }
      }
      case LatentQuestions.CHANGE -> {
        if (pictures.size() == data.size()) {
          questions.surveyed(query, pictures);
        }
      }
      case LatentQuestions.STRIP -> {
        if (fits(pictures, LatentQuestions.STRIP_COUNT) && pictures.channels() != 2) {
          view.strip.show(pictures, LatentQuestions.STRIP_COUNT);
        }
      }
      case LatentQuestions.MANIFOLD -> {
        if (pictures.size() == data.size()) {
          plane.decoded(query, pictures);
        }
      }
      default -> {}
    }
  }

  private boolean fits(Pictures pictures, int count) {
    return pictures.count() == count && pictures.size() == data.size();
  }

  private void encoded(Answer.Encoded answer) {
    if (answer.means().length > 0 && answer.means()[0].length == model.size()) {
      model.estimate(answer.means(), answer.deviations());
      plane.encoded(answer);
    }
  }

  private void started(Answer.Reconstructed start) {
    if (start.means().length != 1 || start.means()[0].length != model.size()) {
      return;
    }
    model.moveTo(start.means()[0]);
    plane.showPosterior(start.means()[0], start.deviations()[0]);
  }

  private void listenToModel() {
    model.point().subscribe((_, point) -> pointMoved(point));
    sliders.bind(view);
  }

  private void pointMoved(float[] point) {
    questions.moved();
    view.sliders.made().forEach((dimension, slider) -> slider.setValue(point[dimension]));
    plane.showPoint();
  }

  private void listenToGestures() {
    view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::touched);
    Node content = view.getContent();
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    view.start.setOnAction(_ -> questions.askStart(random.nextInt(Math.max(1, data.test()))));
    view.all
        .selectedProperty()
        .subscribe(
            (_, all) -> {
              view.sliders.setHeightKept(all);
              model.showAll(all);
            });
  }

  private void breathe(double sigmas) {
    float[] point = model.space().origin();
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

  @Override
  public void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case R -> picture.drawAtRandom();
      case HOME, DIGIT0, NUMPAD0 -> picture.goHome();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
