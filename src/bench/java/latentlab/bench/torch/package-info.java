/**
 * The peer: libtorch, through DJL's bridge to it. The networks are TorchScript, so that a whole
 * step runs inside libtorch; Java hands over a batch and is told when it is done.
 */
@NullMarked
package latentlab.bench.torch;

import org.jspecify.annotations.NullMarked;
