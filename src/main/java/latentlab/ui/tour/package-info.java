/**
 * The window without a screen, driven through everything it shows. In: a way to make a session.
 * Out: a picture of every view.
 */
@NullMarked
package latentlab.ui.tour;

import org.jspecify.annotations.NullMarked;
