/**
 * The window. In: a way to make a session, and the folder of what ships with the program. Out: an
 * application on the screen. Sees the engine's specs, events and session, nothing else of it.
 */
@NullMarked
package latentlab.ui;

import org.jspecify.annotations.NullMarked;
