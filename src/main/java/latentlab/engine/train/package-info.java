/**
 * The training loop, its settings, and what watches it. In: a model, a data set, settings. Out:
 * events, step by step.
 */
@NullMarked
package latentlab.engine.train;

import org.jspecify.annotations.NullMarked;
