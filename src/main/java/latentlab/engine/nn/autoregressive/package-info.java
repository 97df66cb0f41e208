/**
 * Networks that say how likely a grid of codes is, one code after the other, and draw new grids.
 * In: codes, labels, coarser codes. Out: logits, likelihoods, codes.
 */
@NullMarked
package latentlab.engine.nn.autoregressive;

import org.jspecify.annotations.NullMarked;
