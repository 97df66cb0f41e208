/**
 * The tools of the denoise panel that begin at a real picture: a part of it drawn anew, a sketch
 * made a picture, and the way between two. In: pictures of the test split, drawings, answers about
 * denoising. Out: questions about it. Sees nothing of the panel around it.
 */
@NullMarked
package latentlab.ui.panel.denoise.edit;

import org.jspecify.annotations.NullMarked;
