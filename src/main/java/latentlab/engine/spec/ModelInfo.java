package latentlab.engine.spec;

import java.util.Set;

/**
 * What is known of a model once it is built.
 *
 * @param latentSize dimensions of its latent space; 0 where it has none
 * @param parameters how many numbers it learns
 * @param abilities what it can be asked to do
 */
public record ModelInfo(int latentSize, long parameters, Set<Ability> abilities) {
  public ModelInfo {
    abilities = Set.copyOf(abilities);
  }

  public boolean can(Ability ability) {
    return abilities.contains(ability);
  }
}
