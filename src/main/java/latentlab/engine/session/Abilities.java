package latentlab.engine.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import latentlab.engine.family.Acts;
import latentlab.engine.family.Classifies;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.HasCodebook;
import latentlab.engine.family.Plays;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.family.Samples;
import latentlab.engine.family.SamplesOfClass;
import latentlab.engine.family.Scores;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.ModelInfo;

/** Says of a built model what it can be asked to do. */
final class Abilities {
  private Abilities() {}

  static ModelInfo describe(GenerativeModel model) {
    int latent = model instanceof Decodes decodes ? decodes.latentSize() : 0;
    int encoded = model instanceof Encodes encodes ? encodes.encodedSize() : 0;
    List<String> actions = model instanceof Acts acts ? acts.actions() : List.of();
    List<LatentCode> codes = model instanceof Decodes decodes ? decodes.codes() : List.of();
    return new ModelInfo(latent, encoded, model.parameters().count(), of(model), actions, codes);
  }

  private static Set<Ability> of(GenerativeModel model) {
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    if (model instanceof Encodes) {
      abilities.add(Ability.ENCODES);
    }
    if (model instanceof Decodes) {
      abilities.add(Ability.DECODES);
    }
    if (model instanceof Reconstructs) {
      abilities.add(Ability.RECONSTRUCTS);
    }
    if (model instanceof SamplesOfClass ofClass && ofClass.conditional()) {
      abilities.add(Ability.CONDITIONS);
    }
    if (model instanceof HasCodebook) {
      abilities.add(Ability.HAS_CODEBOOK);
    }
    if (model instanceof Classifies) {
      abilities.add(Ability.CLASSIFIES);
    }
    if (model instanceof Samples) {
      abilities.add(Ability.SAMPLES);
    }
    if (model instanceof Denoises) {
      abilities.add(Ability.DENOISES);
    }
    if (model instanceof Scores) {
      abilities.add(Ability.SCORES);
    }
    if (model instanceof Plays plays) {
      boolean plane = plays.judgedSize() == 2;
      // Codes of many dimensions are neither pictures nor places: there is nothing to look at.
      if (plane || plays.judgesExamples()) {
        abilities.add(Ability.PLAYS);
      }
      if (plane) {
        abilities.add(Ability.PLAYS_ON_PLANE);
      }
    }
    return abilities;
  }
}
