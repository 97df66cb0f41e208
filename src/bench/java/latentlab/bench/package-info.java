/**
 * Measurements of this machine, run by hand with {@code mvn -Pbench}. In: nothing. Out: tables on
 * the screen.
 */
@NullMarked
package latentlab.bench;

import org.jspecify.annotations.NullMarked;
