/** Our side of the performance comparison: each work as a network on this project's engine. */
@NullMarked
package latentlab.bench.ours;

import org.jspecify.annotations.NullMarked;
