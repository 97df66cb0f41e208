/**
 * The vocabulary of the program: small records that say what a run is, what can be asked of it and
 * what was wrong with an input. In: nothing. Out: plain Java values that cross every border.
 */
@NullMarked
package latentlab.engine.spec;

import org.jspecify.annotations.NullMarked;
