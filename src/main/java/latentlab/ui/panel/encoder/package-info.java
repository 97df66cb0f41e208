/**
 * What an encoder is for: telling classes apart and noticing what does not belong. In: what probes
 * and reconstruction errors say. Out: which class counts as an anomaly.
 */
@NullMarked
package latentlab.ui.panel.encoder;

import org.jspecify.annotations.NullMarked;
