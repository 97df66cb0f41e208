package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.spec.Objective;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Consists of two players: one makes things, the other judges whether they are made or real
 * (Goodfellow et al. 2014, arXiv 1406.2661). What is judged are examples, or codes of examples.
 */
public interface Plays {
  /**
   * Whether a parameter is the judge's, {@code discriminator.…}, or of the state of the game,
   * {@code game.…}: what the judge says counts for the moment alone. Where weights are averaged
   * over steps, these are not: averaged judges would play a game that nobody plays.
   */
  default boolean judges(Parameter parameter) {
    return parameter.name().startsWith("discriminator.") || parameter.name().startsWith("game.");
  }

  /** Numbers in one thing that is judged; 2 for points of the plane. */
  int judgedSize();

  /** Whether examples are judged, and not codes of them. */
  default boolean judgesExamples() {
    return true;
  }

  /** What the players play for, at present. */
  Objective objective();

  /** Whether verdicts are probabilities of being real; otherwise scores, higher is more real. */
  default boolean verdictsAreProbabilities() {
    return objective().probabilities();
  }

  /** The score from which on a thing counts as held for real: 0.5, or 0 where there is no scale. */
  default double threshold() {
    return verdictsAreProbabilities() ? 0.5 : 0;
  }

  /**
   * Real things.
   *
   * @param examples [count, channels, height, width] of the data
   * @return [count, ...]
   */
  default Tensor reals(Tape tape, Tensor examples, RandomStream noise) {
    return examples;
  }

  /**
   * Made things.
   *
   * @param examples [count, channels, height, width] of the data; a player that makes its things
   *     from noise alone takes only their number from them
   * @return [count, ...], of the same size as the real ones
   */
  Tensor fakes(Tape tape, Tensor examples, RandomStream noise);

  /**
   * What the judge says.
   *
   * @param things [count, ...], real or made
   * @return [count]
   */
  Tensor verdicts(Tape tape, Tensor things);

  /**
   * Where the other player's loss moves each thing: minus the gradient of the loss of that thing
   * alone. The weights of both players and their gradients stay as they are.
   *
   * @param tape one that records
   * @param things [count, ...]
   * @return [count, ...]
   */
  Tensor pull(Tape tape, Tensor things);
}
