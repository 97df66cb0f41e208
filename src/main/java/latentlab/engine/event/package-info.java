/**
 * What happened in a run: immutable records of copied numbers. In: nothing. Out: what crosses from
 * the training thread and the preview evaluator to whoever listens.
 */
@NullMarked
package latentlab.engine.event;

import org.jspecify.annotations.NullMarked;
