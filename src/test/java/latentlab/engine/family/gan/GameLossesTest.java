package latentlab.engine.family.gan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.spec.Objective;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The papers' formulas, in double precision. */
class GameLossesTest {
  private static final double[] REAL = {2.5, -0.5, 0.1};
  private static final double[] FAKE = {-1.5, 0.7, -6};

  private final Tape tape = new Tape(new Pool());

  private Variable scores(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return tape.input(Tensor.of(floats, values.length, 1));
  }

  private double discriminator(Objective objective, double smoothing) {
    return GameLosses.discriminator(objective, tape, scores(REAL), scores(FAKE), smoothing)
        .value()
        .get(0);
  }

  private static double d(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  @Test
  void theDiscriminatorsLossesAreThoseOfThePapers() {
    double crossEntropy = 0;
    double smoothed = 0;
    double squares = 0;
    double distance = 0;
    for (int i = 0; i < 3; i++) {
      double real = d(REAL[i]);
      double fake = d(FAKE[i]);
      crossEntropy -= (Math.log(real) + Math.log(1 - fake)) / 3;
      smoothed -= (0.9 * Math.log(real) + 0.1 * Math.log(1 - real) + Math.log(1 - fake)) / 3;
      squares += ((REAL[i] - 1) * (REAL[i] - 1) + FAKE[i] * FAKE[i]) / 2 / 3;
      distance += (FAKE[i] - REAL[i]) / 3;
    }
    assertEquals(crossEntropy, discriminator(Objective.MINIMAX, 0), 1e-5);
    assertEquals(crossEntropy, discriminator(Objective.NONSATURATING, 0), 1e-5);
    assertEquals(smoothed, discriminator(Objective.NONSATURATING, 0.1), 1e-5);
    assertEquals(squares, discriminator(Objective.LEASTSQUARES, 0), 1e-5);
    assertEquals(distance, discriminator(Objective.WASSERSTEIN, 0.1), 1e-5);
  }

  @Test
  void theGeneratorsLossesAreThoseOfThePapers() {
    for (int i = 0; i < 3; i++) {
      double f = FAKE[i];
      Variable fakes = scores(FAKE);
      assertEquals(Math.log(1 - d(f)), value(Objective.MINIMAX, fakes, i), 1e-5);
      assertEquals(-Math.log(d(f)), value(Objective.NONSATURATING, fakes, i), 1e-5);
      assertEquals((f - 1) * (f - 1) / 2, value(Objective.LEASTSQUARES, fakes, i), 1e-5);
      assertEquals(-f, value(Objective.WASSERSTEIN, fakes, i), 1e-6);
    }
  }

  private double value(Objective objective, Variable fakes, int row) {
    return GameLosses.generator(objective, tape, fakes).value().get(row);
  }

  /**
   * Where D is sure, f = -6: d/df log(1 - D) = -D = -0.0025, and d/df (-log D) = D - 1 = -0.9975
   * (Goodfellow et al. 2014, section 3).
   */
  @Test
  void theMinimaxGameIsFlatWhereTheDiscriminatorIsSure() {
    assertEquals(-d(-6), slope(Objective.MINIMAX), 1e-6);
    assertEquals(d(-6) - 1, slope(Objective.NONSATURATING), 1e-6);
    assertTrue(slope(Objective.NONSATURATING) < 100 * slope(Objective.MINIMAX));
  }

  private double slope(Objective objective) {
    Variable score = scores(-6);
    tape.backward(Reduce.sum(tape, GameLosses.generator(objective, tape, score)));
    return score.gradient().get(0);
  }
}
