/**
 * The samples panel: what the model draws from noise, now and at earlier moments of training. In:
 * pictures drawn from fixed noise. Out: the noise to draw from.
 */
@NullMarked
package latentlab.ui.panel.samples;

import org.jspecify.annotations.NullMarked;
