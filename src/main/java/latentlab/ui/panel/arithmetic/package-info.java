/**
 * The arithmetic panel: directions in latent space as differences of group means, applied to
 * pictures, and sums of pictures. In: encoded and decoded examples. Out: the latent points to
 * decode, and files of named directions.
 */
@NullMarked
package latentlab.ui.panel.arithmetic;

import org.jspecify.annotations.NullMarked;
