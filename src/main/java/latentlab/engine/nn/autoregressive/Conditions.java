package latentlab.engine.nn.autoregressive;

import latentlab.engine.grad.Variable;
import org.jspecify.annotations.Nullable;

/**
 * What the network is told of some grids besides their codes.
 *
 * @param classes for each grid a row of the tables of classes, the last one for "unknown"
 * @param map [grids * cells, channels], or null where there is none
 */
record Conditions(int[] classes, @Nullable Variable map) {}
