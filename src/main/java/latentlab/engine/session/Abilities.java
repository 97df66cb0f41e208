package latentlab.engine.session;

import java.util.EnumSet;
import java.util.Set;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.Samples;
import latentlab.engine.family.Scores;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.ModelInfo;

/** Says of a built model what it can be asked to do. */
final class Abilities {
  private Abilities() {}

  static ModelInfo describe(GenerativeModel model) {
    int latent = model instanceof Decodes decodes ? decodes.latentSize() : 0;
    return new ModelInfo(latent, model.parameters().count(), of(model));
  }

  private static Set<Ability> of(GenerativeModel model) {
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    if (model instanceof Encodes) {
      abilities.add(Ability.ENCODES);
    }
    if (model instanceof Decodes) {
      abilities.add(Ability.DECODES);
    }
    if (model instanceof Samples) {
      abilities.add(Ability.SAMPLES);
    }
    if (model instanceof Scores) {
      abilities.add(Ability.SCORES);
    }
    return abilities;
  }
}
