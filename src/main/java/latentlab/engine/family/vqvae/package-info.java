/**
 * Autoencoders with a codebook: VQ-VAE (van den Oord et al. 2017, arXiv 1711.00937) with one grid
 * of codes for a picture, and VQ-VAE-2 (Razavi et al. 2019, arXiv 1906.00446) with two. In:
 * pictures. Out: grids of codes, pictures from codes, and what that loses.
 */
@NullMarked
package latentlab.engine.family.vqvae;

import org.jspecify.annotations.NullMarked;
