package latentlab.ui.panel.arithmetic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.directions.Direction;
import latentlab.ui.kit.HeldOutChoice;
import latentlab.ui.kit.Pace;
import latentlab.ui.kit.PicturePicker;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.arithmetic.ArithmeticModel.Gesture;
import latentlab.ui.panel.arithmetic.ArithmeticView.Mode;

/**
 * Turns choices of the arithmetic panel into sums of latent points, and asks for their pictures.
 */
public final class ArithmeticController implements Panel {
  private final Texts texts;
  private final DataInfo data;
  private final boolean points;
  private final HeldOutChoice choice;
  private final ArithmeticModel model;
  private final ArithmeticQuestions questions;
  private final ArithmeticView view;
  private final GroupNames names;
  private final DirectionBinding directions;
  private final HandPicking hand;
  private final ArithmeticPictures pictures;
  private Mode mode = Mode.EDIT;
  private boolean inFront;
  private boolean closed;

  public ArithmeticController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  ArithmeticController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    texts = context.texts();
    data = context.run().data();
    points = data.kind() == DataInfo.Kind.POINTS;
    names = new GroupNames(texts, data);
    Random random = new Random(context.run().spec().seed());
    choice = new HeldOutChoice(Math.clamp(data.test(), 1, ArithmeticQuestions.COUNT), random);
    model =
        new ArithmeticModel(
            context.run().model().latentSize(),
            ArithmeticModel.first(data, drawn(ArithmeticModel.ROWS), drawn(3)));
    questions = new ArithmeticQuestions(context, nanoTime, delay);
    view = new ArithmeticView(texts, data, names::ofClass, choice.count());
    pictures = new ArithmeticPictures(model, view, points, questions.showsExamples());
    hand = new HandPicking(model, view.pick, questions, texts, data, choice.count());
    directions =
        new DirectionBinding(model, view.direction, context.run(), texts, this::pickByHand);
    view.mode(Mode.PICK).setDisable(!questions.showsExamples());
    model.state().subscribe((_, _) -> refresh());
    model
        .table()
        .subscribe(
            (_, _) -> {
              questions.forget();
              refresh();
            });
    model.undoable().subscribe(undoable -> view.undo.setDisable(!undoable));
    listenToGestures();
    refresh();
  }

  private List<Integer> drawn(int count) {
    return Stream.generate(() -> choice.atRandom(HeldOutChoice.ANY).orElse(0))
        .limit(count)
        .toList();
  }

  /** Where files are written to and read from, in place of dialogs. */
  void setChooseFile(Function<String, Optional<Path>> chooser) {
    directions.setChooseFile(chooser);
  }

  ArithmeticModel model() {
    return model;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    inFront = true;
    questions.beginToLook(points);
    refresh();
  }

  @Override
  public void hidden() {
    inFront = false;
    questions.cancel();
  }

  @Override
  public void close() {
    closed = true;
    inFront = false;
    questions.cancel();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    switch (event) {
      case Event.WeightsRefreshed _ -> questions.follow();
      case Event.Answered answered -> accept(answered);
      default -> {}
    }
  }

  private void accept(Event.Answered answered) {
    switch (answered.answer()) {
      case Answer.Encoded encoded when answered.slot().equals(ArithmeticQuestions.TABLE) -> {
        choice.setLabels(encoded.labels());
        model.encoded(encoded);
      }
      case Answer.Decoded(Pictures decoded) when decoded.size() == data.size() ->
          pictures.decoded(answered.slot(), decoded);
      case Answer.Reconstructed back
          when answered.query() instanceof Query.ReconstructHeldOut q -> {
        if (answered.slot().equals(ArithmeticQuestions.PAGE)) {
          hand.answered(q.first(), back.originals());
        } else if (answered.slot().equals(ArithmeticQuestions.PICTURE)) {
          pictures.example(q.first(), back.originals());
        }
      }
      case Answer.Shown shown when answered.slot().equals(ArithmeticQuestions.DATA) ->
          pictures.setData(shown.pictures());
      case Answer.Refused(String sentence) -> view.direction.say(sentence);
      default -> {}
    }
  }

  private void refresh() {
    State now = model.state().get();
    directions.show();
    hand.show();
    describe(view.edit.picture, now.picture());
    for (int term = 0; term < now.terms().size(); term++) {
      describe(view.analogy.terms.get(term), now.terms().get(term));
    }
    view.edit.strength.slider.setValue(now.strength());
    // Adding zero makes the minus of -0.0 go away.
    view.edit.strength.say(
        texts.get("arithmetic.strength.value", Math.rint(now.strength() * 100) / 100 + 0.0));
    List<Optional<Direction>> seconds =
        Stream.concat(Stream.of(Optional.<Direction>empty()), now.kept().stream().map(Optional::of))
            .toList();
    if (!seconds.equals(view.grid.second.getItems())) {
      view.grid.second.getItems().setAll(seconds);
    }
    view.grid.second.setValue(now.second());
    view.grid.say(
        texts.get(now.second().isPresent() ? "arithmetic.grid.two" : "arithmetic.grid.rows"));
    view.grid.others.setDisable(now.second().isPresent());
    ask(now);
  }

  private void ask(State now) {
    if (!inFront) {
      return;
    }
    Difference groups = model.difference();
    questions.decode(
        ArithmeticQuestions.MEANS,
        groups == null ? null : new float[][] {groups.plus().mean(), groups.minus().mean()});
    switch (mode) {
      case EDIT -> {
        questions.picture(now.picture());
        float[] moved = model.moved();
        questions.decode(ArithmeticQuestions.RESULT, moved == null ? null : new float[][] {moved});
        questions.decode(ArithmeticQuestions.STRIP, model.swept());
      }
      case GRID -> questions.decode(ArithmeticQuestions.GRID, model.grid());
      case ANALOGY -> questions.decode(ArithmeticQuestions.ANALOGY, model.analogy());
      case PICK -> {}
    }
  }

  private void describe(PicturePicker picker, int number) {
    picker.showNumber(number);
    int label = choice.labelOf(number);
    picker.showCaption(
        label < 0 || data.classes() < 2
            ? texts.get("kit.picker.example", number + 1)
            : texts.get("kit.picker.example.class", number + 1, names.ofClass(label)));
  }

  private void listenToGestures() {
    view.modes.forEach((each, button) -> button.setOnAction(_ -> show(each)));
    view.undo.setOnAction(_ -> model.undo());
    view.reset.setOnAction(_ -> reset());
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
    view.edit.strength.slider.valueProperty().subscribe((_, now) -> moved(now.doubleValue()));
    view.edit.strength.strip.setOnPick(
        index -> moved(Vectors.strength(index, ArithmeticModel.LIMIT, ArithmeticModel.STEPS)));
    choosing(view.edit.picture, number -> model.change(now -> now.withPicture(number)));
    for (int term = 0; term < view.analogy.terms.size(); term++) {
      int which = term;
      choosing(
          view.analogy.terms.get(term), number -> model.change(now -> now.withTerm(which, number)));
    }
    view.grid.others.setOnAction(
        _ -> model.change(now -> now.withRows(drawn(ArithmeticModel.ROWS))));
    view.grid.second.setOnAction(
        _ -> {
          Optional<Direction> second = view.grid.second.getValue();
          if ((Object) second != null) {
            model.change(now -> now.withSecond(second));
          }
        });
    view.grid.grid.grid().setOnPick(this::pickedInGrid);
  }

  // By a hand; the same value from the model is no gesture.
  private void moved(double strength) {
    if (strength != model.state().get().strength()) {
      model.change(Gesture.STRENGTH, now -> now.withStrength(strength));
    }
  }

  private void choosing(PicturePicker picker, IntConsumer choose) {
    picker.setOnNumber(number -> choose.accept(choice.nearest(number)));
    picker.setOnRandom(
        label ->
            choice
                .atRandom(label)
                .ifPresentOrElse(
                    choose,
                    () -> picker.showCaption(texts.get("kit.picker.none", names.ofClass(label)))));
  }

  // A picture of the grid is looked at alone: the same example with the same strength.
  private void pickedInGrid(int cell) {
    State now = model.state().get();
    int column = cell % ArithmeticModel.STEPS;
    int row = cell / ArithmeticModel.STEPS;
    if (now.second().isEmpty() && row < now.rows().size()) {
      double strength = Vectors.strength(column, ArithmeticModel.LIMIT, ArithmeticModel.STEPS);
      model.change(each -> each.withPicture(now.rows().get(row)).withStrength(strength));
      show(Mode.EDIT);
    }
  }

  private void pickByHand(boolean plus) {
    if (questions.showsExamples()) {
      hand.into(plus);
      show(Mode.PICK);
    }
  }

  private void show(Mode wanted) {
    mode = wanted;
    view.show(wanted);
    if (wanted == Mode.PICK && inFront) {
      hand.ask();
    }
    refresh();
  }

  private void reset() {
    model.reset();
    view.edit.picture.forgetClass();
    view.analogy.terms.forEach(PicturePicker::forgetClass);
    show(Mode.EDIT);
  }

  private void keyed(KeyEvent event) {
    if (event.isShortcutDown() && !event.isShiftDown() && event.getCode() == KeyCode.Z) {
      model.undo();
      event.consume();
    }
  }
}
