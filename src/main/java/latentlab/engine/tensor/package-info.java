/**
 * Arrays of floats outside the heap, the native routines and the fused kernels that work on them,
 * and the named random streams. In: shapes and addresses. Out: numbers in place.
 */
@NullMarked
package latentlab.engine.tensor;

import org.jspecify.annotations.NullMarked;
