/**
 * Generative adversarial networks (Goodfellow et al. 2014, arXiv 1406.2661): a generator makes
 * things from noise, a discriminator tells them from real ones, each learns from the other. One
 * model with a preset for every line of the literature. In: pictures or points. Out: samples,
 * verdicts, and what both players lose.
 */
@NullMarked
package latentlab.engine.family.gan;

import org.jspecify.annotations.NullMarked;
