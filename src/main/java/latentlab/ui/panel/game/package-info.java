/**
 * The game panel: what the judging player believes, what the other makes and where it is pulled,
 * and who is winning. In: boards and verdicts of the present model. Out: steps of either player.
 */
@NullMarked
package latentlab.ui.panel.game;

import org.jspecify.annotations.NullMarked;
