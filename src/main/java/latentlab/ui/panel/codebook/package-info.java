/**
 * The codes of a model that quantises: what each draws, how often it is chosen, and what grids of
 * them decode to. In: codebooks, coded and decoded pictures. Out: questions, and the wish to
 * re-seed dead codes.
 */
@NullMarked
package latentlab.ui.panel.codebook;

import org.jspecify.annotations.NullMarked;
