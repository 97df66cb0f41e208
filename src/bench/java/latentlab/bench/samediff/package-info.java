/**
 * A second peer: SameDiff, the automatic differentiation of ND4J, on the same native library as
 * this project's engine. The networks are graphs that are declared once and run every step.
 */
@NullMarked
package latentlab.bench.samediff;

import org.jspecify.annotations.NullMarked;
