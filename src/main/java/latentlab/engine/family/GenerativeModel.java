package latentlab.engine.family;

import java.util.SequencedMap;
import latentlab.engine.nn.Parameters;

/**
 * A model that learns to make data like the data it is shown. What it can do beyond learning it
 * says by the abilities it implements: {@link Encodes}, {@link Decodes}, {@link Samples}, {@link
 * Scores}.
 */
public interface GenerativeModel {
  /** Everything it learns and keeps, in the order of its layers. */
  Parameters parameters();

  /**
   * Learns from one batch: computes its losses, their gradients, and updates through {@link
   * LearningStep#update}.
   *
   * @return the loss parts by name, in nats per example, the total first; the names are those of
   *     {@link latentlab.engine.spec.FamilyInfo#lossParts()}
   */
  SequencedMap<String, Double> learn(LearningStep step);
}
