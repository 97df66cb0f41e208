/**
 * Directions of a latent space that were given a name, and the file they are shared in. In: plain
 * numbers. Out: the same, checked against the model that is open.
 */
@NullMarked
package latentlab.ui.directions;

import org.jspecify.annotations.NullMarked;
