/**
 * The start of the program. In: arguments and what the machine offers. Out: a window, a command
 * carried out, or the tour. The one place that wires everything.
 */
@NullMarked
package latentlab;

import org.jspecify.annotations.NullMarked;
