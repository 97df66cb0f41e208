/**
 * The latent panel: sliders, a pad and a map of decoded pictures over latent space. In: information
 * per dimension, decoded pictures, posteriors. Out: the latent points to decode.
 */
@NullMarked
package latentlab.ui.panel.latent;

import org.jspecify.annotations.NullMarked;
