/**
 * What a family of generative models is, and the list of those there are. In: settings and batches.
 * Out: losses, gradients, pictures, through abilities. One folder per family.
 */
@NullMarked
package latentlab.engine.family;

import org.jspecify.annotations.NullMarked;
