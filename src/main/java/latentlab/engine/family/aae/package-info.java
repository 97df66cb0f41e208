/**
 * The adversarial autoencoder (Makhzani et al. 2015, arXiv 1511.05644). In: pictures or points.
 * Out: a code, what can be given back from it, and new examples from any prior over codes that can
 * be drawn from.
 */
@NullMarked
package latentlab.engine.family.aae;

import org.jspecify.annotations.NullMarked;
