/** What is compared: the works, the engines that do them, and one engine's side of a work. */
@NullMarked
package latentlab.bench.work;

import org.jspecify.annotations.NullMarked;
