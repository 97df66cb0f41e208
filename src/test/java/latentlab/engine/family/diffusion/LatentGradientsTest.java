package latentlab.engine.family.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.nn.Parameter;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.RandomStream;
import latentlab.support.LoneStep;
import latentlab.support.TinyRuns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each stage moves its own part of the model alone, against the slopes of its own loss. */
class LatentGradientsTest {
  private static final DataSet BARS = TinyRuns.bars(32);
  private static final List<String> AUTOENCODER = List.of("encoder.", "posterior.", "decoder.");

  static boolean ofAutoencoder(Parameter parameter) {
    return AUTOENCODER.stream().anyMatch(parameter.name()::startsWith);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void gradientsAreThoseOfFiniteDifferences(int stage) {
    Settings settings =
        LatentFamily.INFO
            .defaults(BARS.info())
            .with(
                Map.of(
                    "channels", "4",
                    "unetChannels", "8,8",
                    "unetBlocks", "1",
                    "timesteps", "20",
                    "samplingSteps", "5",
                    "deviation", "1",
                    "latentKl", "0.5"));
    GenerativeModel model = new LatentFamily().build(settings, BARS.info(), 3);
    LoneStep step = LoneStep.of(settings, BARS).at(stage);
    step.loss(model);
    Map<String, float[]> slopes = step.slopes();
    RandomStream pick = new RandomStream(1, "pick");
    for (Parameter parameter : model.parameters().all()) {
      boolean moves = parameter.learnt() && ofAutoencoder(parameter) == (stage == 0);
      assertEquals(moves, slopes.containsKey(parameter.name()), parameter.name());
      for (int trial = 0; moves && trial < 4; trial++) {
        int index = pick.nextInt(parameter.value().size());
        float before = parameter.value().get(index);
        float h = 2e-3f;
        parameter.value().set(index, before + h);
        double above = step.loss(model);
        parameter.value().set(index, before - h);
        double below = step.loss(model);
        parameter.value().set(index, before);
        double expected = (above - below) / (2 * h);
        double actual = slopes.getOrDefault(parameter.name(), new float[0])[index];
        // The loss of the first stage is about 70, that of the second about 1.
        double least = stage == 0 ? 0.01 : 1e-3;
        assertEquals(expected, actual, least + 0.05 * Math.abs(expected), parameter.name());
      }
    }
    assertTrue(slopes.size() > 10, "" + slopes.size());
  }
}
