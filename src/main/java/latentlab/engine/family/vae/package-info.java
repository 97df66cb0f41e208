/**
 * The variational autoencoder (Kingma and Welling 2013, arXiv 1312.6114): MLP and convolutional.
 * In: pictures or points. Out: a posterior, a likelihood, and the two parts of the bound.
 */
@NullMarked
package latentlab.engine.family.vae;

import org.jspecify.annotations.NullMarked;
