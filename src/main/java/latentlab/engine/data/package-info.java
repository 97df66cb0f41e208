/**
 * Data sets, one per file: read from IDX files or drawn from a seed. In: files and seeds. Out:
 * examples as plain numbers, and batches of them.
 */
@NullMarked
package latentlab.engine.data;

import org.jspecify.annotations.NullMarked;
