/**
 * Reusable views that know only data. In: plain numbers and pictures. Out: what was picked, hovered
 * or dragged. Sees no engine but the pictures of {@code engine.spec}.
 */
@NullMarked
package latentlab.ui.kit;

import org.jspecify.annotations.NullMarked;
