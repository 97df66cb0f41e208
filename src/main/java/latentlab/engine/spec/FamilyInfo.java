package latentlab.engine.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a family of models before one is built.
 *
 * @param id the name on the command line; its texts are {@code model.ID} and {@code model.ID.help}
 * @param params its own settings followed by those of the training loop
 * @param abilities what its models can be asked to do
 * @param lossParts the names of the loss parts every step reports, the total first; their texts are
 *     {@code loss.NAME} and {@code loss.NAME.help}
 * @param suited settings that begin otherwise on data of another look: a Gaussian likelihood for
 *     points
 * @param phases the acts of a training step in their order, those of the first stage first; their
 *     parts are the boxes of the diagram
 */
public record FamilyInfo(
    String id,
    List<ParamSpec> params,
    Set<Ability> abilities,
    List<String> lossParts,
    Map<DataInfo.Look, Map<String, String>> suited,
    List<Phase> phases) {
  public FamilyInfo {
    params = List.copyOf(params);
    abilities = Set.copyOf(abilities);
    lossParts = List.copyOf(lossParts);
    suited = Map.copyOf(suited);
    phases = List.copyOf(phases);
  }

  /** Every setting at the value it starts with on a data set. */
  public Settings defaults(DataInfo data) {
    return Settings.defaults(params).with(suited.getOrDefault(data.look(), Map.of()));
  }
}
