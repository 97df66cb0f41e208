/**
 * Differentiable operations, each with its forward and its backward in one place, and the tape that
 * records them. In: tensors. Out: values, and the gradients of a loss.
 */
@NullMarked
package latentlab.engine.grad;

import org.jspecify.annotations.NullMarked;
