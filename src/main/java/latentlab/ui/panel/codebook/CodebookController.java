package latentlab.ui.panel.codebook;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;

/** Keeps the codes, the picture and what is painted in step with the model. */
public final class CodebookController implements Panel {
  private static final String RESEED = "reseed";
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(250);

  private final PanelContext context;
  private final Texts texts;
  private final CodebookModel model;
  private final SwapModel swap;
  private final CodebookView view;
  private final CodebookQuestions questions;
  private final CodesBinding codes;
  private final PaintBinding paint;
  private final SwapBinding swapping;
  private final Pace redraws;
  private final boolean reseeds;
  private double evaluated = -1;
  private boolean closed;

  public CodebookController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  CodebookController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    texts = context.texts();
    reseeds = context.run().model().actions().contains(RESEED);
    DataInfo data = context.run().data();
    RandomGenerator random = new Random(context.run().spec().seed());
    model = new CodebookModel(data.test(), data.size());
    swap = new SwapModel(data.test());
    view = new CodebookView(data, texts);
    questions = new CodebookQuestions(model, swap, context.ask(), nanoTime, delay);
    codes = new CodesBinding(model, view, texts, this::picked, this::showAll);
    paint = new PaintBinding(model, view, texts, codes, questions, random);
    swapping = new SwapBinding(model, swap, view, texts, questions, random);
    redraws = new Pace(BETWEEN_DRAWINGS, nanoTime, delay, view.figures.curves::refresh);
    view.previous.setOnAction(_ -> goTo(model.example() - 1));
    view.next.setOnAction(_ -> goTo(model.example() + 1));
    view.other.setOnAction(_ -> goTo(random.nextInt(Integer.MAX_VALUE)));
    view.codes.reseed.setOnAction(_ -> reseed());
  }

  private void picked(int code) {
    paint.pick(code);
  }

  private void showAll() {
    codes.show();
    paint.show();
    swapping.show();
  }

  private void goTo(int example) {
    model.goTo(example);
    questions.askPicture();
    paint.show();
    swapping.show();
  }

  private void reseed() {
    // Again only when it is known that dead codes are left.
    view.codes.reseed.setDisable(true);
    context.steering().act(RESEED);
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    questions.refreshNow();
  }

  @Override
  public void hidden() {
    questions.cancel();
  }

  @Override
  public void close() {
    closed = true;
    questions.cancel();
    redraws.cancel();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    switch (event) {
      case Event.Answered answered -> accept(answered);
      case Event.WeightsRefreshed _ -> questions.refresh();
      case Event.Acted(long step, double _, String action, int changed)
          when action.equals(RESEED) -> {
        view.codes.showNote(texts.get("codebook.reseeded", changed, step));
        questions.refreshNow();
      }
      default -> follow(event);
    }
  }

  @Override
  public void acceptHidden(Event event) {
    if (!closed) {
      follow(event);
    }
  }

  /** The curves know the whole run, whether the panel was seen or not. */
  private void follow(Event event) {
    switch (event) {
      case Event.StepDone done -> append(FiguresView.PERPLEXITY, done.epoch(), done.losses());
      // The deck hands the newest over again when the panel comes to the front.
      case Event.Evaluated scored when scored.epoch() > evaluated -> {
        evaluated = scored.epoch();
        append(FiguresView.USED, scored.epoch(), scored.figures());
      }
      default -> {}
    }
  }

  private void append(String curve, double epoch, Map<String, Double> figures) {
    Double value = figures.get(curve);
    if (value != null) {
      view.figures.curves.append(curve, epoch, value);
      redraws.request();
    }
  }

  private void accept(Event.Answered answered) {
    switch (answered.answer()) {
      case Answer.Codebook found when answered.slot().equals(CodebookQuestions.CODES) ->
          show(found);
      case Answer.Coded coded when answered.slot().equals(CodebookQuestions.PICTURE) -> {
        if (model.coded(answered.query(), coded)) {
          paint.show();
          swapping.show();
          questions.askMixed();
        }
      }
      case Answer.Coded coded when answered.slot().equals(CodebookQuestions.USED) -> {
        if (!model.isEmpty() && model.used(coded)) {
          codes.show();
        }
      }
      case Answer.Coded coded when answered.slot().equals(CodebookQuestions.SECOND) -> {
        if (model.fits(coded) && swap.coded(answered.query(), coded)) {
          swapping.show();
          questions.askMixed();
        }
      }
      case Answer.Decoded decoded when answered.slot().equals(CodebookQuestions.PAINTED) -> {
        model.decoded(decoded.pictures());
        paint.show();
      }
      case Answer.Decoded decoded when answered.slot().equals(CodebookQuestions.MIXED) -> {
        swap.mixed(decoded.pictures());
        swapping.show();
      }
      case Answer.Refused(String sentence)
          when answered.slot().startsWith(CodebookQuestions.CODES) ->
          view.codes.showNote(sentence);
      default -> {}
    }
  }

  private void show(Answer.Codebook found) {
    if (found.levels().isEmpty()) {
      return;
    }
    if (model.isEmpty()) {
      view.codes.showNote(texts.get("codebook.codes.note"));
    }
    model.show(found.levels(), codes.isHeld());
    view.offerSwap(found.levels().size() == 2);
    view.codes.reseed.setDisable(!reseeds || model.deadOfAll() == 0);
    showAll();
    // Codes of a picture can only be understood once the levels are known.
    if (model.coded().isEmpty()) {
      questions.askUses();
      questions.askPicture();
    }
  }
}
