/**
 * The between panel: the way from one latent point to another, along the straight line and along
 * the arc. In: encoded and decoded examples. Out: the latent points to decode, and a GIF.
 */
@NullMarked
package latentlab.ui.panel.between;

import org.jspecify.annotations.NullMarked;
