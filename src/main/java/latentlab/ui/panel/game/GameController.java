package latentlab.ui.panel.game;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Phase;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.Acts;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.SlowMotion;

/** Keeps the game in view while the players learn, and lets either of them take a step. */
public final class GameController implements Panel {
  private static final String BOARD = "game.board";
  private static final String VERDICTS = "game.verdicts";
  private static final String DISCRIMINATOR_STEP = "discriminatorStep";
  private static final String GENERATOR_STEP = "generatorStep";
  private static final List<String> CURVES =
      List.of(GradientsView.DISCRIMINATOR, GradientsView.GENERATOR);
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(250);
  private static final int SEEDS = 1_000_000;

  private final PanelContext context;
  private final GameWords words;
  private final GameModel model;
  private final GameView view;
  private final Acts acts;
  private final SlowMotion slowMotion;
  private final BoardBinding board;
  private final PicturesBinding pictures;
  private final GameQuestions questions;
  private final Pace redraws;
  private final Map<String, Double> norms = new HashMap<>();
  private final StandingKept standing;
  private final RandomGenerator random;
  private boolean closed;

  public GameController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  GameController(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    this.context = context;
    ModelInfo info = context.run().model();
    DataInfo data = context.run().data();
    boolean codes = info.can(Ability.ENCODES);
    boolean plane = info.can(Ability.PLAYS_ON_PLANE);
    long seed = context.run().spec().seed();
    random = new Random(seed);
    words = new GameWords(context.texts(), codes);
    // Modes are those of the data: codes of it lie elsewhere.
    model = new GameModel(plane, codes ? List.of() : data.modes(), seed);
    view = new GameView(plane, model.modes().size(), words);
    acts = new Acts(Catalog.family(context.run().spec().model()).phases());
    slowMotion = new SlowMotion(acts, view.steps.bar, context, this::showAct);
    board = new BoardBinding(model, view, words);
    pictures = new PicturesBinding(model, view, words);
    questions = new GameQuestions(this::ask, nanoTime, delay);
    redraws = new Pace(BETWEEN_DRAWINGS, nanoTime, delay, this::redraw);
    standing = new StandingKept(nanoTime);
    view.accuracy.offer(
        Catalog.family(context.run().spec().model()).lossParts().containsAll(AccuracyView.FIGURES));
    view.steps.discriminator.setDisable(!info.actions().contains(DISCRIMINATOR_STEP));
    view.steps.generator.setDisable(!info.actions().contains(GENERATOR_STEP));
    listenToGestures();
    showAct();
    view.verdicts.say(words.get("waiting"), false);
  }

  private void ask() {
    context.ask().accept(model.plane() ? BOARD : VERDICTS, model.question());
  }

  private void listenToGestures() {
    view.steps.discriminator.setOnAction(_ -> context.steering().act(DISCRIMINATOR_STEP));
    view.steps.generator.setOnAction(_ -> context.steering().act(GENERATOR_STEP));
    view.steps.both.setOnAction(_ -> context.steering().step());
    view.board.noise.setOnAction(_ -> newNoise());
    view.pictures.noise.setOnAction(_ -> newNoise());
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @Override
  public boolean tellsActs() {
    return true;
  }

  @Override
  public void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.D) {
      view.steps.discriminator.fire();
    } else if (event.getCode() == KeyCode.G) {
      view.steps.generator.fire();
    } else if (event.getCode() == KeyCode.B) {
      view.steps.both.fire();
    } else {
      return;
    }
    event.consume();
  }

  private void newNoise() {
    model.wantSeed(random.nextInt(SEEDS));
    questions.now();
  }

  @Override
  public Region view() {
    return view;
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
    redraws.cancel();
    slowMotion.hidden();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    if (slowMotion.accept(event)) {
      showAct();
    }
    switch (event) {
      case Event.Answered answered
          when answered.slot().equals(BOARD) || answered.slot().equals(VERDICTS) ->
          accept(answered);
      case Event.WeightsRefreshed _, Event.Acted _ -> questions.refresh();
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
    if (event instanceof Event.StepDone done) {
      view.accuracy.append(done.epoch(), done.losses());
      CURVES.forEach(curve -> append(curve, done.epoch(), done.losses()));
    }
  }

  private void append(String curve, double epoch, Map<String, Double> losses) {
    Double norm = losses.get(curve);
    if (norm != null) {
      view.gradients.curves.append(curve, epoch, norm);
      norms.put(curve, norm);
      redraws.request();
    }
  }

  private void redraw() {
    view.gradients.curves.refresh();
    view.accuracy.curves.refresh();
    norms.forEach(view.gradients::show);
  }

  private void accept(Event.Answered answered) {
    questions.answered();
    if (answered.answer() instanceof Answer.Refused(String sentence)) {
      view.verdicts.say(sentence, true);
      if (model.isEmpty()) {
        view.board.showEmpty(sentence);
        view.pictures.showEmpty(sentence);
      }
    } else if (model.take(answered.answer(), answered.trainedSteps())) {
      board.show();
      pictures.show();
      model.score().ifPresent(this::showScore);
      view.closer.offerSecond(model.probabilities());
      model.signal().ifPresent(view.signal::show);
    }
  }

  private void showScore(Score score) {
    view.verdicts.show(score.rightReals(), 1 - score.rightFakes(), score.accuracy());
    Score told = standing.of(score);
    String what =
        switch (told.standing()) {
          case FOOLED -> "standing.fooled";
          case EVEN -> "standing.even";
          case BLIND -> "standing.blind";
          case USEFUL -> "standing.useful";
          case AHEAD -> "standing.ahead";
          case WINNING -> "standing.winning";
          case CRITIC -> "standing.critic";
        };
    view.verdicts.say(words.get(what, told.accuracy(), told.divergence()), told.isWarning());
  }

  private void showAct() {
    int told = acts.act();
    List<Phase> phases = acts.phases();
    String sentence =
        told == Acts.ALL
            ? words.get("act.none", phases.size())
            : words.get(
                "act",
                told + 1,
                phases.size(),
                words.texts().get("phase." + phases.get(told).id() + ".help"));
    view.steps.showAct(sentence, told != Acts.ALL);
  }
}
