package latentlab.ui.panel.between;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.between.BetweenModel.Side;

/** What the between panel asks, and how often. */
final class BetweenQuestions {
  static final String TABLE = "between.table";
  static final String PRESENT = "between.present";
  static final String STRIPS = "between.strips";
  static final String FILM = "between.film";
  static final String DATA = "between.data";
  private static final String END = "between.end.";

  /** How many held-out examples one may choose among. */
  static final int CHOICE = 2_000;

  /** Points on each way, where examples are points. */
  static final int WAY_POINTS = 65;

  private static final int DATA_COUNT = 1000;
  private static final Duration FRAME = Duration.ofMillis(25);
  private static final Duration FOLLOW = Duration.ofMillis(250);

  private final BetweenModel model;
  private final BiConsumer<String, Query> ask;
  private final ModelInfo info;
  private final boolean points;
  private final Pace presents;
  private final Pace follows;

  BetweenQuestions(
      BetweenModel model,
      PanelContext context,
      boolean points,
      LongSupplier nanoTime,
      Pace.Delay delay) {
    this.model = model;
    this.points = points;
    ask = context.ask();
    info = context.run().model();
    presents = new Pace(FRAME, nanoTime, delay, this::askPresent);
    follows = new Pace(FOLLOW, nanoTime, delay, this::askEverything);
  }

  /** Whether held-out examples can be given a place at all. */
  boolean encodes() {
    return info.can(Ability.ENCODES);
  }

  /** Whether the pictures behind them can be seen. */
  boolean shows() {
    return info.can(Ability.RECONSTRUCTS);
  }

  static String slot(Side side) {
    return END + side.name();
  }

  /** Somebody begins to look. */
  void everything(boolean first) {
    follows.now();
    if (first && encodes()) {
      ask.accept(TABLE, new Query.EncodeHeldOut(CHOICE));
    }
    if (first && points) {
      ask.accept(DATA, new Query.ShowData(0, DATA_COUNT));
    }
  }

  /** The model has learnt on. */
  void follow() {
    follows.request();
  }

  void askEnd(Side side) {
    if (model.end(side).get() instanceof Endpoint.HeldOut(int number)) {
      ask.accept(
          slot(side),
          shows() ? new Query.ReconstructHeldOut(number, 1) : new Query.EncodeHeldOut(number + 1));
    }
  }

  /** The position moved. */
  void moved() {
    presents.request();
  }

  /** The ends moved. */
  void pathChanged() {
    BetweenModel.Ends ends = model.ends().get();
    if (ends != null) {
      int count = points ? WAY_POINTS : BetweenModel.STEPS;
      ask.accept(STRIPS, new Query.Decode(Ways.latents(ends, count)));
      presents.request();
    }
  }

  void askFilm() {
    BetweenModel.Ends ends = model.ends().get();
    if (ends != null) {
      ask.accept(FILM, new Query.Decode(Ways.latents(ends, Film.STEPS)));
    }
  }

  private void askPresent() {
    BetweenModel.Ends ends = model.ends().get();
    if (ends != null) {
      ask.accept(PRESENT, new Query.Decode(ends.both(model.position())));
    }
  }

  private void askEverything() {
    askEnd(Side.A);
    askEnd(Side.B);
    pathChanged();
  }

  void cancel() {
    presents.cancel();
    follows.cancel();
  }
}
