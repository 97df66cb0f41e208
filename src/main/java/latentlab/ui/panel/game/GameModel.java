package latentlab.ui.panel.game;

import java.util.List;
import java.util.Optional;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Mode;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/** What the game panel shows: the newest board or verdicts, and what a person wants to see. */
final class GameModel {
  static final int SIDE = 64;
  static final int POINTS = 260;
  static final int COUNT = 24;
  static final int NOBODY = -1;

  /** The jump of {@link #extent} that holds this share of the real points is taken. */
  private static final double INSIDE = 0.98;

  private static final double[] EXTENTS = {4, 6, 9, 14, 20, 40};

  /**
   * What is said of a place of the board.
   *
   * @param verdict a probability or a score
   * @param optimal the best possible probability; NaN where nothing is
   */
  record Place(double x, double y, double verdict, double optimal) {}

  /**
   * A made picture at a close look.
   *
   * @param pull from -1 to 1
   * @param strength the largest change that the pull asks of a pixel, as it was told
   */
  record Chosen(Pictures made, Pictures pull, Pictures moved, double verdict, double strength) {}

  private final boolean plane;
  private final List<Mode> modes;
  private long seed;
  private double extent = EXTENTS[0];
  private Answer.@Nullable Board board;
  private Answer.@Nullable Verdicts verdicts;
  private long step;
  private boolean sorted;
  private int chosen = NOBODY;

  /**
   * @param plane whether what is judged are points of the plane
   * @param modes of the data; empty where what is judged are no examples of it, or it has none
   * @param seed of the noise to begin with
   */
  GameModel(boolean plane, List<Mode> modes, long seed) {
    this.plane = plane;
    this.modes = List.copyOf(modes);
    this.seed = seed;
  }

  boolean plane() {
    return plane;
  }

  List<Mode> modes() {
    return modes;
  }

  /** What is to be asked for. */
  Query question() {
    return plane ? new Query.Board(SIDE, extent, POINTS, seed) : new Query.Verdicts(COUNT, seed);
  }

  /** Other noise from now on. */
  void wantSeed(long wanted) {
    seed = wanted;
    chosen = NOBODY;
  }

  long seed() {
    return seed;
  }

  /** Takes an answer; whether it is one to show. */
  boolean take(Answer answer, long trainedSteps) {
    switch (answer) {
      case Answer.Board found -> {
        board = found;
        extent = extentOf(found.reals());
      }
      case Answer.Verdicts found -> verdicts = found;
      default -> {
        return false;
      }
    }
    step = trainedSteps;
    return true;
  }

  /** The first half side that holds nearly all real points: they stay, what is made may stray. */
  private static double extentOf(float[][] reals) {
    for (double tried : EXTENTS) {
      int inside = 0;
      for (float[] real : reals) {
        inside += Math.max(Math.abs(real[0]), Math.abs(real[1])) <= tried ? 1 : 0;
      }
      if (inside >= INSIDE * reals.length) {
        return tried;
      }
    }
    return EXTENTS[EXTENTS.length - 1];
  }

  Optional<Answer.Board> board() {
    return Optional.ofNullable(board);
  }

  Optional<Answer.Verdicts> verdicts() {
    return Optional.ofNullable(verdicts);
  }

  boolean isEmpty() {
    return board == null && verdicts == null;
  }

  /** After how many steps the game stood as it is shown. */
  long step() {
    return step;
  }

  /** Whether verdicts are probabilities; so it is taken to be until one is known. */
  boolean probabilities() {
    if (board != null) {
      return board.objective().probabilities();
    }
    return verdicts == null || verdicts.objective().probabilities();
  }

  /** How the game stands, once that is known. */
  Optional<Score> score() {
    if (board != null) {
      return Optional.of(
          new Score(
              board.rightReals(),
              board.rightFakes(),
              board.objective().probabilities(),
              divergenceShare()));
    }
    return verdicts()
        .map(
            said ->
                new Score(
                    said.rightReals(),
                    said.rightFakes(),
                    said.objective().probabilities(),
                    Double.NaN));
  }

  /** How hard the verdicts on made things pull; nothing where they are no probabilities. */
  Optional<Signal> signal() {
    if (board != null) {
      return Signal.of(board.fakeVerdicts(), board.objective());
    }
    return verdicts().flatMap(said -> Signal.of(said.fakeVerdicts(), said.objective()));
  }

  /** The Jensen-Shannon divergence as a share of log 2, its largest value; NaN until known. */
  double divergenceShare() {
    return board == null ? Double.NaN : board.jensenShannon() / Math.log(2);
  }

  /** The surface of the board as colours want it. */
  static float[] lean(Answer.Board of) {
    return of.objective().probabilities()
        ? Lean.ofProbabilities(of.verdicts())
        : Lean.ofScores(of.verdicts());
  }

  /** How what is made is spread over the modes; nothing where there are none. */
  Optional<ModeShares> modeShares() {
    return modes.isEmpty()
        ? Optional.empty()
        : board().map(found -> ModeShares.of(found.fakes(), modes));
  }

  /** What is said of the cell at a place of the board. */
  Optional<Place> place(double x, double y) {
    Answer.Board found = board;
    if (found == null || Double.isNaN(x) || Double.isNaN(y)) {
      return Optional.empty();
    }
    int side = found.question().side();
    double reach = found.question().extent();
    int column = cell((x + reach) / (2 * reach), side);
    int row = cell((reach - y) / (2 * reach), side);
    int cell = row * side + column;
    return Optional.of(new Place(x, y, found.verdicts()[cell], found.optimal()[cell]));
  }

  private static int cell(double share, int side) {
    return Math.clamp((int) Math.floor(share * side), 0, side - 1);
  }

  boolean sorted() {
    return sorted;
  }

  void sort(boolean wanted) {
    sorted = wanted;
  }

  /** Real things as they are laid out. */
  Optional<Hand> reals() {
    return verdicts().map(said -> hand(said, said.reals(), said.realVerdicts()));
  }

  /** Made things as they are laid out. */
  Optional<Hand> fakes() {
    return verdicts().map(said -> hand(said, said.fakes(), said.fakeVerdicts()));
  }

  private Hand hand(Answer.Verdicts said, Pictures things, float[] of) {
    float low = said.objective().probabilities() ? 0 : edge(said, -1);
    float high = said.objective().probabilities() ? 1 : edge(said, 1);
    return Hand.of(things, of, low, high, sorted);
  }

  /** The highest of all verdicts, or with sign -1 the lowest: scores have no scale of their own. */
  private static float edge(Answer.Verdicts said, int sign) {
    float edge = Float.NEGATIVE_INFINITY;
    for (float[] side : new float[][] {said.realVerdicts(), said.fakeVerdicts()}) {
      for (float verdict : side) {
        edge = Math.max(edge, sign * verdict);
      }
    }
    return sign * edge;
  }

  /** Looks closely at the made thing that stands at a place. */
  void choose(int place) {
    fakes().ifPresent(hand -> chosen = hand.order()[place]);
  }

  /** The made picture that is looked at closely: the first until one is chosen. */
  Optional<Chosen> chosen() {
    return verdicts().filter(said -> said.fakes().count() > 0).map(this::chosen);
  }

  private Chosen chosen(Answer.Verdicts said) {
    int index = Math.clamp(chosen, 0, said.fakes().count() - 1);
    Pictures made = said.fakes().one(index);
    Pictures pull = said.pulls().one(index);
    double strength = Pulls.largest(pull);
    double verdict = said.fakeVerdicts()[index];
    Pictures moved = Pulls.moved(made, pull);
    return new Chosen(made, Pulls.scaled(pull), moved, verdict, strength);
  }

  /** Where the chosen one stands. */
  int chosenPlace() {
    int[] order = fakes().map(Hand::order).orElse(new int[0]);
    for (int place = 0; place < order.length; place++) {
      if (order[place] == Math.max(chosen, 0)) {
        return place;
      }
    }
    return NOBODY;
  }
}
