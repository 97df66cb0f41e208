/**
 * Numbers about models: how well codes tell classes apart, how errors find anomalies, how much
 * codes vary. In: plain arrays. Out: numbers.
 */
@NullMarked
package latentlab.engine.metric;

import org.jspecify.annotations.NullMarked;
