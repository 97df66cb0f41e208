/**
 * Numbers about models: how well codes tell classes apart, how errors find anomalies, how much
 * codes vary, how samples lie beside data. In: plain arrays. Out: numbers.
 */
@NullMarked
package latentlab.engine.metric;

import org.jspecify.annotations.NullMarked;
