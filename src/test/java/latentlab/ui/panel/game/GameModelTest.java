package latentlab.ui.panel.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.VerdictLoss;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Mode;
import latentlab.engine.spec.Objective;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.ToyGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GameModelTest {
  private static GameModel onPlane(ToyGame game, List<Mode> modes) {
    GameModel model = new GameModel(true, modes, 7);
    assertTrue(model.take(game.answer(model.question()), 100));
    return model;
  }

  private static GameModel onPictures(boolean probabilities, float... madeVerdicts) {
    GameModel model = new GameModel(false, List.of(), 7);
    int count = madeVerdicts.length;
    float[] values = new float[4 * count];
    float[] pulls = new float[4 * count];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 4 / 10f;
      pulls[i] = i % 4 == 1 ? -0.02f : 0.01f;
    }
    Pictures made = new Pictures(count, 1, 2, 2, values);
    Pictures pulled = new Pictures(count, 1, 2, 2, pulls);
    Objective objective = probabilities ? Objective.MINIMAX : Objective.WASSERSTEIN;
    model.take(
        new Answer.Verdicts(
            made, new float[count], made, madeVerdicts, objective, pulled, 0.5, 0.75),
        100);
    return model;
  }

  /** The best possible judge of two equal Gaussians at -1 and 1 says 1 / (1 + exp(-2x / s^2)). */
  @Test
  void whatIsSaidOfAPlaceIsThatOfItsCell() {
    GameModel model = onPlane(ToyGame.twoGaussians(), List.of());
    for (double x : new double[] {-0.9, -0.2, 0.05, 0.3, 1.1}) {
      GameModel.Place place = model.place(x, 0.1).orElseThrow();
      double middle = (Math.floor(x / 8 * GameModel.SIDE) + 0.5) / GameModel.SIDE * 8;
      assertEquals(1 / (1 + Math.exp(-2 * middle / 0.25)), place.optimal(), 1e-4);
    }
    assertTrue(Double.isNaN(model.place(3.9, 3.9).orElseThrow().optimal()));
    assertFalse(model.place(Double.NaN, 0).isPresent());
  }

  /** Two Gaussians four deviations apart: an error of Phi(-2) = 2.3 % is the least there is. */
  @Test
  void theBestJudgeIsRightAsOftenAsStatisticsAllows() {
    Score score = onPlane(ToyGame.twoGaussians(), List.of()).score().orElseThrow();
    assertEquals(0.977, score.accuracy(), 0.02);
    assertTrue(score.divergence() > 0.8 && score.divergence() < 1, "" + score.divergence());
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0.5, true, 0.9, FOOLED",
    "0.5, 0.52, true, 0.05, EVEN",
    "0.5, 0.52, true, NaN, EVEN",
    "0.5, 0.52, true, 0.45, BLIND",
    "0.83, 0.69, true, 0.45, USEFUL",
    "0.94, 0.92, true, 0.9, AHEAD",
    "0.53, 0.55, true, 0.45, BLIND",
    "0.96, 0.96, true, 0.9, WINNING",
    "0.99, 0.99, true, 0.9, WINNING",
    "0.99, 0.99, false, 0.9, CRITIC",
    "0.8, 0.7, false, 0.9, USEFUL"
  })
  void theGameIsPutInAWord(
      double reals, double fakes, boolean probabilities, double divergence, String standing) {
    Score score = new Score(reals, fakes, probabilities, divergence);
    assertEquals(standing, score.standing().name());
  }

  /**
   * The slopes of both losses by the engine's own derivatives, at a score f with D = sigmoid(f).
   */
  @ParameterizedTest
  @ValueSource(doubles = {-7, -1.5, 0, 0.4, 3})
  void aVerdictPullsAsTheLossOfTheMakerIsSteep(double score) {
    double verdict = 1 / (1 + Math.exp(-score));
    assertEquals(
        -slope(VerdictLoss.saturating(), score), Signal.pull(Objective.MINIMAX, verdict), 1e-6);
    assertEquals(
        -slope(VerdictLoss.logistic(1), score),
        Signal.pull(Objective.NONSATURATING, verdict),
        1e-6);
  }

  private static double slope(VerdictLoss loss, double score) {
    Tape tape = new Tape(new Pool());
    Variable input = tape.input(Tensor.of(new float[] {(float) score}, 1, 1));
    tape.backward(Reduce.sum(tape, loss.apply(tape, input)));
    return input.gradient().get(0);
  }

  @Test
  void theMeanPullOfBothGamesIsThatOfTheVerdictsInSight() {
    Signal signal = onPictures(true, 0.01f, 0.03f, 0.08f, 0.68f).signal().orElseThrow();
    assertEquals(0.2, signal.pull(Objective.MINIMAX), 1e-6);
    assertEquals(0.8, signal.pull(Objective.NONSATURATING), 1e-6);
    assertEquals(Objective.MINIMAX, signal.played());
    assertEquals(0.5, signal.shares()[0], 1e-9);
    assertEquals(0.25, signal.shares()[1], 1e-9);
    assertEquals(0.25, signal.shares()[13], 1e-9);
    assertFalse(onPictures(false, 0.01f, -3).signal().isPresent(), "scores have no largest pull");
  }

  @Test
  void whatIsSaidOfTheGameStaysForTwoSeconds() {
    HandClock clock = new HandClock();
    StandingKept kept = new StandingKept(clock::nanos);
    Score even = new Score(0.5, 0.5, true, 0);
    Score useful = new Score(0.8, 0.7, true, 0.5);
    assertEquals(even, kept.of(even));
    clock.pass(Duration.ofMillis(1_900));
    assertEquals(even, kept.of(useful));
    Score newer = new Score(0.51, 0.5, true, 0);
    assertEquals(newer, kept.of(newer));
    clock.pass(Duration.ofMillis(200));
    assertEquals(useful, kept.of(useful));
  }

  @Test
  void modesWithoutTheirShareOfPointsAreLost() {
    GameModel model = onPlane(ToyGame.eightGroups(true), ToyGame.ring());
    ModeShares shares = model.modeShares().orElseThrow();
    assertEquals(5, shares.found());
    for (int mode : new int[] {3, 4, 5}) {
      assertFalse(shares.isFound(mode));
    }
    float[][] points = {{0, 0}, {0.29f, 0}, {0.31f, 0}, {5, 5}};
    ModeShares one = ModeShares.of(points, List.of(new Mode(0, 0, 0.1), new Mode(9, 9, 0.1)));
    assertArrayEquals(new double[] {0.5, 0}, one.shares(), 1e-9);
    assertEquals(0.5, one.good(), 1e-9);
  }

  /** Of two modes each has an even share of half the good points: a fifth of that is a tenth. */
  @Test
  void aModeIsFoundFromAFifthOfItsEvenShareOfTheGoodPointsOn() {
    List<Mode> modes = List.of(new Mode(0, 0, 0.1), new Mode(9, 9, 0.1));
    assertTrue(ModeShares.of(points(9, 1, 10), modes).isFound(1));
    assertFalse(ModeShares.of(points(10, 1, 0), modes).isFound(1));
  }

  /** So many points at the first mode, at the second, and at none. */
  private static float[][] points(int first, int second, int stray) {
    float[][] points = new float[first + second + stray][];
    for (int i = 0; i < points.length; i++) {
      points[i] =
          i < first ? new float[2] : i < first + second ? new float[] {9, 9} : new float[] {4, 4};
    }
    return points;
  }

  @Test
  void theBoardGrowsUntilItHoldsWhatIsReal() {
    ToyGame wide = new ToyGame(List.of(new Mode(5, 0, 0.1)), ToyGame.ring(), 1, true);
    GameModel model = onPlane(wide, List.of());
    assertEquals(6, ((Query.Board) model.question()).extent());
  }

  @Test
  void scoresLeanByTheirRank() {
    float[] scores = {-40, 3, 3, 900, Float.NaN};
    float[] lean = Lean.ofScores(scores);
    assertArrayEquals(new float[] {-1, 0, 0, 1, Float.NaN}, lean, 1e-6f);
    assertArrayEquals(
        new float[] {-1, 0, 0.5f, Float.NaN},
        Lean.ofProbabilities(new float[] {0, 0.5f, 0.75f, Float.NaN}),
        1e-6f);
  }

  @Test
  void arrowsKeepTheirDirectionAndStayShort() {
    float[][] points = {{0, 0}, {1, 1}, {2, 0}};
    float[][] tips = Pulls.tips(points, new float[][] {{3, 0}, {0, -3}, {900, 900}}, 4);
    assertTrue(tips[0][0] > 0 && tips[0][1] == 0);
    assertTrue(tips[1][1] < 1 && tips[1][0] == 1);
    double longest = Math.hypot(tips[2][0] - 2, tips[2][1]);
    assertEquals(0.22 * 4, longest, 1e-5);
    float[][] faint = Pulls.tips(points, new float[][] {{1e-5f, 0}, {0, 1e-5f}, {0, 0}}, 4);
    assertTrue(faint[0][0] < 0.01, "no signal is no arrow, was " + faint[0][0]);
  }

  @Test
  void sortingPutsTheRealestFirstAndKeepsTheChosenOne() {
    GameModel model = onPictures(true, 0.1f, 0.9f, 0.4f);
    model.choose(0);
    assertEquals(0.1, model.chosen().orElseThrow().verdict(), 1e-6);
    model.sort(true);
    assertArrayEquals(
        new float[] {0.9f, 0.4f, 0.1f}, model.fakes().orElseThrow().verdicts(), 1e-6f);
    assertArrayEquals(
        new float[] {0.1f, 0.2f, 0},
        new float[] {
          model.fakes().orElseThrow().things().values()[0],
          model.fakes().orElseThrow().things().values()[4],
          model.fakes().orElseThrow().things().values()[8]
        },
        1e-6f);
    assertEquals(2, model.chosenPlace());
    assertEquals(0.1, model.chosen().orElseThrow().verdict(), 1e-6);
  }

  @Test
  void barsOfScoresGoFromTheLowestToTheHighest() {
    GameModel model = onPictures(false, -2, 6, 2);
    assertArrayEquals(new float[] {0, 1, 0.5f}, model.fakes().orElseThrow().fills(), 1e-6f);
    assertArrayEquals(
        new float[] {0.25f, 0.25f, 0.25f}, model.reals().orElseThrow().fills(), 1e-6f);
  }

  @Test
  void thePullIsShownAtFullStrengthAndAddedSoThatItCanBeSeen() {
    GameModel.Chosen chosen = onPictures(true, 0.1f, 0.9f).chosen().orElseThrow();
    assertEquals(0.02, chosen.strength(), 1e-6);
    assertArrayEquals(new float[] {0.5f, -1, 0.5f, 0.5f}, chosen.pull().values(), 1e-5f);
    assertArrayEquals(new float[] {0.25f, 0, 0.25f, 0.25f}, chosen.moved().values(), 1e-5f);
  }

  @Test
  void codesAreFoldedIntoSquares() {
    Pictures codes = new Pictures(1, 5, 1, 1, new float[] {3, -3, 1.5f, 0, 9});
    assertTrue(Hand.areCodes(codes));
    Pictures folded = Hand.folded(codes);
    assertEquals(3, folded.width());
    assertArrayEquals(new float[] {1, -1, 0.5f, 0, 1, 0, 0, 0, 0}, folded.values(), 1e-6f);
    assertFalse(Hand.areCodes(new Pictures(1, 3, 4, 4, new float[48])));
  }

  @Test
  void picturesGrowAsLongAsADozenAreInSight() {
    assertEquals(new VerdictGrid.Plan(4, 24), VerdictGrid.Plan.of(24, 28, 28, 250, 510));
    assertEquals(new VerdictGrid.Plan(3, 15), VerdictGrid.Plan.of(24, 28, 28, 195, 400));
  }
}
