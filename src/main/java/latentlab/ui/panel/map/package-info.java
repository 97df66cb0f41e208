/**
 * The map: where the encoder puts the held-out data, seen along two directions of latent space. In:
 * posteriors. Out: questions for them and for the picture behind a point.
 */
@NullMarked
package latentlab.ui.panel.map;

import org.jspecify.annotations.NullMarked;
