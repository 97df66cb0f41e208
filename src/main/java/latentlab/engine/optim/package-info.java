/**
 * How parameters step downhill: optimisers, learning-rate schedules, clipping, averages. In:
 * gradients. Out: new values in place.
 */
@NullMarked
package latentlab.engine.optim;

import org.jspecify.annotations.NullMarked;
