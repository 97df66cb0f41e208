package latentlab.engine.family;

/**
 * A stretch of a run in which one part of a model learns: first an autoencoder, then a prior over
 * its codes. Its texts are {@code stage.ID}.
 *
 * @param id its name
 * @param epochs how long it is; at least 1
 */
public record Stage(String id, int epochs) {}
