package latentlab.engine.spec;

import java.util.List;
import java.util.Set;

/**
 * What is known of a model once it is built.
 *
 * @param latentSize dimensions of its latent space; 0 where it has none
 * @param encodedSize numbers of what its encoder says of a picture; 0 where it has none
 * @param parameters how many numbers it learns
 * @param abilities what it can be asked to do
 * @param actions what can be done to it besides training it ({@code action.ID})
 * @param codes the latent dimensions that have names, in their order
 */
public record ModelInfo(
    int latentSize,
    int encodedSize,
    long parameters,
    Set<Ability> abilities,
    List<String> actions,
    List<LatentCode> codes) {
  public ModelInfo {
    abilities = Set.copyOf(abilities);
    actions = List.copyOf(actions);
    codes = List.copyOf(codes);
  }

  /** A model that can only be trained and asked, whose encoder gives points of latent space. */
  public ModelInfo(int latentSize, long parameters, Set<Ability> abilities) {
    this(latentSize, parameters, abilities, List.of(), List.of());
  }

  /** A model whose encoder, if it has one, gives points of latent space. */
  public ModelInfo(
      int latentSize,
      long parameters,
      Set<Ability> abilities,
      List<String> actions,
      List<LatentCode> codes) {
    this(latentSize, latentSize, parameters, abilities, actions, codes);
  }

  /** The latent point to begin at: 0, with the first of every categorical code chosen. */
  public float[] origin() {
    float[] origin = new float[latentSize];
    for (LatentCode code : codes) {
      if (code.kind() == LatentCode.Kind.CATEGORICAL) {
        origin[code.first()] = 1;
      }
    }
    return origin;
  }

  public boolean can(Ability ability) {
    return abilities.contains(ability);
  }
}
