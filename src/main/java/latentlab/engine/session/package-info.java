/**
 * The door of the engine. In: commands and questions. Out: events. Owns the training thread and the
 * preview evaluator; whatever stands outside sees only specs and events.
 */
@NullMarked
package latentlab.engine.session;

import org.jspecify.annotations.NullMarked;
