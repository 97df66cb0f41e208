package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Factor;
import org.junit.jupiter.api.Test;

class DisentanglementTest {
  private static final List<Factor> FACTORS =
      List.of(new Factor("shape", 2, false), new Factor("scale", 2, true));
  private static final float[][] MEANS = {{-1, 0}, {-1, 1}, {1, 0}, {1, 1}};
  private static final int[][] VALUES = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

  private static SequencedMap<String, Double> figures(float deviation) {
    float[][] deviations = {{deviation, deviation}, {deviation, deviation}};
    float[][] all = {deviations[0], deviations[0], deviations[1], deviations[1]};
    return Disentanglement.of(new Answer.Encoded(MEANS, all, new int[4], VALUES), FACTORS);
  }

  @Test
  void figuresAreNamedAfterTheFactors() {
    SequencedMap<String, Double> figures = figures(0.05f);
    assertEquals(
        List.of("mig", "mig.shape", "mig.scale", "migBinned"), List.copyOf(figures.keySet()));
    assertEquals(1, figures.getOrDefault("mig", -1.0), 1e-6);
    assertEquals(1, figures.getOrDefault("migBinned", -1.0), 1e-9);
  }

  @Test
  void noiseOfThePosteriorCountsAndAnEncoderOfPointsIsJudgedByItsBins() {
    assertNotEquals(1, figures(1).getOrDefault("mig", -1.0), 0.3);
    assertEquals(figures(0).getOrDefault("migBinned", -1.0), figures(0).getOrDefault("mig", -1.0));
  }
}
