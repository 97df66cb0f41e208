package latentlab.engine.spec;

/**
 * Some latent dimensions that belong together and have a name of their own: the class a picture is
 * to be of, a code that a model learnt to give a meaning. Its text is {@code code.NAME}.
 *
 * @param name what it is called: {@code class}, {@code category} ...
 * @param number which of several of that name, from 1; 0 where there is only one
 * @param first the first of its dimensions, from 0
 * @param size how many dimensions
 * @param kind what they hold
 */
public record LatentCode(String name, int number, int first, int size, Kind kind) {
  /** What the dimensions of a code hold. */
  public enum Kind {
    /** One of them is 1, all others are 0. */
    CATEGORICAL,
    /** Numbers from -1 to 1. */
    CONTINUOUS
  }
}
