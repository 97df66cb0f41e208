/**
 * Run folders: versioned reader and writer of everything that is kept of a run. In: records,
 * weights and figures as plain arrays. Out: run.json, weights.safetensors, metrics.csv,
 * samples.png, and back.
 */
@NullMarked
package latentlab.engine.store;

import org.jspecify.annotations.NullMarked;
