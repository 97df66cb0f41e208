package latentlab.engine.spec;

import java.util.SequencedMap;

/** What came back for a {@link Query}: plain copied numbers. */
public sealed interface Answer {
  /** Pictures in the order of the question. */
  record Decoded(Pictures pictures) implements Answer {}

  /**
   * Pictures and what the model made of them.
   *
   * @param inputs what was given to the encoder
   * @param outputs the decoded posterior means
   * @param means [count][latentSize] of the posterior
   * @param deviations [count][latentSize] standard deviations of the posterior
   * @param errors per picture, the reconstruction loss in nats
   * @param labels per picture; -1 where unknown (drawn by hand)
   */
  record Reconstructed(
      Pictures inputs,
      Pictures outputs,
      float[][] means,
      float[][] deviations,
      float[] errors,
      int[] labels)
      implements Answer {}

  /** Posteriors: [count][latentSize] means and standard deviations, and the class of each. */
  record Encoded(float[][] means, float[][] deviations, int[] labels) implements Answer {}

  /** Data as it is, with labels. */
  record Shown(Pictures pictures, int[] labels) implements Answer {}

  /**
   * Figures by name (elbo, reconstruction, kl, logLikelihood … in nats) and the count they are of.
   */
  record Scored(int count, SequencedMap<String, Double> figures) implements Answer {}

  /** The question could not be answered; the sentence says why. */
  record Refused(String sentence) implements Answer {}
}
