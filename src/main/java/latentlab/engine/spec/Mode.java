package latentlab.engine.spec;

/**
 * One of the round Gaussians that a set of points is drawn from.
 *
 * @param x of its mean
 * @param y of its mean
 * @param deviation its standard deviation, the same in all directions
 */
public record Mode(double x, double y, double deviation) {}
