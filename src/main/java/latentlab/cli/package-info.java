/**
 * The command line, one file a command. In: arguments, and a session's events. Out: the results on
 * standard output, everything else on standard error, and an exit code.
 */
@NullMarked
package latentlab.cli;

import org.jspecify.annotations.NullMarked;
