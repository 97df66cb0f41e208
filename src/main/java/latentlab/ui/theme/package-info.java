/**
 * Looks: colours, fonts and the style sheets of the whole window. In: a theme and a text size. Out:
 * a dressed scene. Sees only JavaFX.
 */
@NullMarked
package latentlab.ui.theme;

import org.jspecify.annotations.NullMarked;
