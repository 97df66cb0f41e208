package latentlab.engine.spec;

/**
 * A tensor of one step, for one example, copied.
 *
 * @param id which box of the diagram
 * @param shape without the batch: [width] or [channels, height, width]
 * @param values row-major
 */
public record TracedPart(String id, int[] shape, float[] values) {}
