/** Measures of models and of what they make. In: plain arrays. Out: numbers. */
@NullMarked
package latentlab.engine.metric;

import org.jspecify.annotations.NullMarked;
