/**
 * Figures that say how good something is: of an encoder, of clusters, of a detector. In: plain
 * arrays. Out: numbers, the same for the same input.
 */
@NullMarked
package latentlab.engine.metric;

import org.jspecify.annotations.NullMarked;
