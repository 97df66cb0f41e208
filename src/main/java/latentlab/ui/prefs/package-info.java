/**
 * What the program remembers of its user. In: a folder. Out: a record of preferences and back. Sees
 * only java and the JSON library.
 */
@NullMarked
package latentlab.ui.prefs;

import org.jspecify.annotations.NullMarked;
