/**
 * The views of a model, one folder each. In: events. Out: questions to the session. A panel asks
 * for abilities, never for a family.
 */
@NullMarked
package latentlab.ui.panel;

import org.jspecify.annotations.NullMarked;
