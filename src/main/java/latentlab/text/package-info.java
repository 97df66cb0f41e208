/**
 * Every sentence a person reads, in one properties file per language. In: a key and its arguments.
 * Out: a sentence. Seen by all; sees only java.
 */
@NullMarked
package latentlab.text;

import org.jspecify.annotations.NullMarked;
