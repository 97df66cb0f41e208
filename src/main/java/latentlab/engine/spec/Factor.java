package latentlab.engine.spec;

/**
 * One thing that varies in a data set whose pictures are drawn from known causes. Its texts are
 * {@code factor.ID}.
 *
 * @param id its name
 * @param values how many values it takes, 0 to values - 1, evenly spaced where it is a quantity
 * @param ordered whether neighbouring values look alike: a size is ordered, a shape is not
 */
public record Factor(String id, int values, boolean ordered) {}
