/** Ways through latent space as plain numbers. In: points and dimensions. Out: more points. */
@NullMarked
package latentlab.engine.latent;

import org.jspecify.annotations.NullMarked;
