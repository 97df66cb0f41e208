/**
 * The denoise panel: how a picture becomes noise and how a model turns noise back into pictures,
 * moment by moment. In: answers about denoising. Out: questions about it, and a schedule to train
 * anew with.
 */
@NullMarked
package latentlab.ui.panel.denoise;

import org.jspecify.annotations.NullMarked;
