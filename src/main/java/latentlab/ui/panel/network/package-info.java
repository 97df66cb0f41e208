/**
 * The network panel: a training step as a row of acts, with the live tensor in every box, and slow
 * motion with captions. In: the tensors of a step. Out: slow motion.
 */
@NullMarked
package latentlab.ui.panel.network;

import org.jspecify.annotations.NullMarked;
