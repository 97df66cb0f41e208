/**
 * Models that turn noise into examples: denoising diffusion (Ho et al. 2020, arXiv 2006.11239) and
 * flow matching (Lipman et al. 2023, arXiv 2210.02747), on the same networks. In: pictures or
 * points. Out: what is noise in a noisy example; from it, by a solver, examples.
 */
@NullMarked
package latentlab.engine.family.diffusion;

import org.jspecify.annotations.NullMarked;
