package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.Plays;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Objective;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

class GameAnswersTest {
  private static final DataSet GAUSSIANS = DataSets.load("gaussians", TinyRuns.ASSETS);

  private final RunSpec spec = Catalog.spec("gan", "gaussians", 1);
  private final GenerativeModel model =
      Families.of("gan").build(spec.settings(), GAUSSIANS.info(), 1);
  private final Answerer answerer =
      new Answerer(new Workbench(TinyRuns.ASSETS, spec, GAUSSIANS, model));

  private <T extends Answer> T ask(Query query, Class<T> type) {
    return assertInstanceOf(type, answerer.answer(query, () -> {}));
  }

  private Answer.Board board(int side, double extent, int points) {
    return ask(new Query.Board(side, extent, points, 4), Answer.Board.class);
  }

  @Test
  void cellsAreJudgedWhereTheyLieAndFromTheTop() {
    Answer.Board board = board(40, 5, 30);
    Tape tape = new Tape(new Pool()).mode(false);
    // The second cell of the third row: x = -5 + 1.5 / 4, y = 5 - 2.5 / 4.
    Tensor cell = Tensor.of(new float[] {-4.625f, 4.375f}, 1, 2, 1, 1);
    float verdict = ((Plays) model).verdicts(tape, cell).get(0);
    assertEquals(verdict, board.verdicts()[2 * 40 + 1], 1e-6);
    assertEquals(Objective.NONSATURATING, board.objective());
    assertEquals(30, board.reals().length);
    assertEquals(30, board.fakes().length);
    assertEquals(30, board.pulls().length);
    float[] made = board.fakes()[7];
    assertEquals(
        ((Plays) model).verdicts(tape, Tensor.of(made, 1, 2, 1, 1)).get(0),
        board.fakeVerdicts()[7],
        1e-6);
    // An untrained generator puts everything near the middle, where no real point is.
    assertTrue(board.jensenShannon() > 0.6 && board.jensenShannon() <= Math.log(2) + 1e-9);
    assertTrue(board.optimal()[20 * 40 + 20] < 0.05, "the middle is made");
    assertTrue(board.optimal()[19 * 40 + 31] > 0.95, "a Gaussian at x = 2.83 is real");
    assertTrue(Float.isNaN(board.optimal()[0]), "in the corner there is nothing");
    assertArrayEquals(board.verdicts(), board(40, 5, 30).verdicts());
  }

  @Test
  void sharesAreOfTheVerdictsAndPullsLeadUpThem() {
    Trainer trainer = new Trainer(spec, GAUSSIANS, model);
    for (int step = 0; step < 60; step++) {
      trainer.act("discriminatorStep");
    }
    Answer.Verdicts verdicts = ask(new Query.Verdicts(100, 2), Answer.Verdicts.class);
    int right = 0;
    for (float verdict : verdicts.realVerdicts()) {
      right += verdict > 0.5 ? 1 : 0;
    }
    assertEquals(right / 100.0, verdicts.rightReals(), 1e-9);
    assertTrue(verdicts.rightReals() > 0.8, "60 steps alone are enough to tell them apart");
    assertTrue(verdicts.rightFakes() > 0.8);
    Tape tape = new Tape(new Pool()).mode(false);
    float[] moved = verdicts.fakes().values().clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += 0.001f * verdicts.pulls().values()[i];
    }
    float[] after = ((Plays) model).verdicts(tape, Tensor.of(moved, 100, 2, 1, 1)).toArray();
    double gain = 0;
    for (int i = 0; i < after.length; i++) {
      gain += after[i] - verdicts.fakeVerdicts()[i];
    }
    assertTrue(gain > 0, "fakes that follow their arrows are held for real more: " + gain);
  }

  @Test
  void picturesKeepTheirShapeAndHaveNoBoard() {
    DataSet bars = TinyRuns.bars(64);
    RunSpec small =
        new RunSpec("dcgan", "bars", 1, Catalog.family("dcgan").defaults(bars.info()))
            .with(Map.of("generatorChannels", "4", "discriminatorChannels", "4"));
    GenerativeModel pictures = Families.of("dcgan").build(small.settings(), bars.info(), 1);
    assertTrue(Abilities.describe(pictures).can(Ability.PLAYS));
    assertTrue(Abilities.describe(model).can(Ability.PLAYS_ON_PLANE));
    Answerer asked = new Answerer(new Workbench(TinyRuns.ASSETS, small, bars, pictures));
    Answer.Verdicts verdicts =
        assertInstanceOf(Answer.Verdicts.class, asked.answer(new Query.Verdicts(70, 1), () -> {}));
    assertEquals(70, verdicts.fakes().count());
    assertEquals(8, verdicts.pulls().width());
    assertInstanceOf(Answer.Refused.class, asked.answer(new Query.Board(10, 4, 10, 1), () -> {}));
  }

  @Test
  void badNumbersAreRefused() {
    assertThrows(BadInput.class, () -> board(1, 4, 10));
    assertThrows(BadInput.class, () -> board(10_000, 4, 10));
    assertThrows(BadInput.class, () -> board(10, 0, 10));
    assertThrows(BadInput.class, () -> board(10, Double.NaN, 10));
    assertThrows(BadInput.class, () -> board(10, 4, 0));
    BadInput none =
        assertThrows(BadInput.class, () -> ask(new Query.Verdicts(0, 1), Answer.Verdicts.class));
    assertEquals("error.game.count", none.key());
  }
}
