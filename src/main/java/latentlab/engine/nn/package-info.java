/**
 * Layers: parameters with names and initial values, and the operations that use them. In: sizes and
 * a seed. Out: variables, layer by layer.
 */
@NullMarked
package latentlab.engine.nn;

import org.jspecify.annotations.NullMarked;
