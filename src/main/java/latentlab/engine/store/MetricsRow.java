package latentlab.engine.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The figures of one moment of a run.
 *
 * @param step training steps done
 * @param epoch as a fraction
 * @param split what they were measured on: {@code train}, {@code validation}
 * @param figures by name
 */
public record MetricsRow(
    long step, double epoch, String split, SequencedMap<String, Double> figures) {
  public MetricsRow {
    figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
  }
}
