package latentlab.engine.family.gan;

import java.util.List;
import latentlab.engine.family.LearningStep;
import latentlab.engine.spec.Phase;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Tensor;

/** What there is to be seen of a step, in five acts. */
final class GanScenes {
  static final List<Phase> PHASES =
      List.of(
          new Phase("real", List.of("picture")),
          new Phase("make", List.of("latent", "fake")),
          new Phase("verdicts", List.of("realVerdict", "fakeVerdict")),
          new Phase("discriminatorLearns", List.of("realGradient", "fakeGradient")),
          new Phase("generatorLearns", List.of("generatorGradient")));

  private GanScenes() {}

  /** The three acts before anybody learns. */
  static void show(
      LearningStep step,
      GanRules rules,
      LatentCodes.Drawn drawn,
      Tensor made,
      Discriminator.Both both) {
    step.saw("picture", step.batch());
    step.phase("real");
    step.saw("latent", drawn.latents());
    step.saw("fake", made);
    step.phase("make");
    step.saw("realVerdict", verdicts(rules, both.real().scores().value()));
    step.saw("fakeVerdict", verdicts(rules, both.fake().scores().value()));
    step.phase("verdicts");
  }

  private static Tensor verdicts(GanRules rules, Tensor scores) {
    if (!rules.objective().probabilities()) {
      return scores;
    }
    Tensor verdicts = Tensor.zeros(scores.shape().toArray());
    Activations.forward(Activation.SIGMOID, scores, verdicts);
    return verdicts;
  }
}
