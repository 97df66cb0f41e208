/**
 * What comes back when data, or a drawing, goes through the model. In: reconstructions. Out:
 * questions for held-out examples and for what was drawn.
 */
@NullMarked
package latentlab.ui.panel.reconstruct;

import org.jspecify.annotations.NullMarked;
