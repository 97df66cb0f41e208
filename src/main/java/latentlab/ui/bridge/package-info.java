/**
 * Where the engine's threads and the FX thread meet. In: a session's mailbox. Out: events on the FX
 * thread, once per frame. The only place that calls runLater.
 */
@NullMarked
package latentlab.ui.bridge;

import org.jspecify.annotations.NullMarked;
