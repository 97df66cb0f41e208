/**
 * The autoencoder (Rumelhart, Hinton and Williams 1986; Hinton and Salakhutdinov 2006) and the
 * denoising autoencoder (Vincent et al. 2008). In: pictures or points, whole or damaged. Out: a
 * code, and what can be given back from it.
 */
@NullMarked
package latentlab.engine.family.autoencoder;

import org.jspecify.annotations.NullMarked;
