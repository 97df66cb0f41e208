/**
 * The traversal table: what each latent dimension does to one picture. In: decoded pictures and
 * what each dimension says. Out: the latent points to decode.
 */
@NullMarked
package latentlab.ui.panel.traverse;

import org.jspecify.annotations.NullMarked;
