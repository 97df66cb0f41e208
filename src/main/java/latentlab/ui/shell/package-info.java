/**
 * The window around the panels. In: a session's events and a person's gestures. Out: commands to
 * the session. Models know no nodes, views know no engine, controllers join the two.
 */
@NullMarked
package latentlab.ui.shell;

import org.jspecify.annotations.NullMarked;
