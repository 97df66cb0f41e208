package latentlab.engine.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.spec.RunSpec;

/**
 * How a kept model was made: all that is needed to build it again, to train it again and to say on
 * what its figures rest. This is what run.json holds, in this order.
 *
 * @param formatVersion of the run folder, {@link #FORMAT}
 * @param model the family's id
 * @param data the data set's id
 * @param dataHash of the data it learnt from
 * @param seed where all randomness of the run came from
 * @param settings all settings as texts, as {@link latentlab.engine.spec.Settings#texts} gives them
 * @param steps how many training steps it had
 * @param started when training began
 * @param finished when it stood as it is kept
 * @param figures the last validation figures by name
 * @param layerOrder the names of the tensors in weights.safetensors, in the order of the model
 * @param versions of the program, of Java and of the numerical libraries, by name
 * @param machine where it was trained
 */
public record RunRecord(
    int formatVersion,
    String model,
    String data,
    String dataHash,
    long seed,
    SequencedMap<String, String> settings,
    long steps,
    Instant started,
    Instant finished,
    SequencedMap<String, Double> figures,
    List<String> layerOrder,
    SequencedMap<String, String> versions,
    Machine machine) {
  /** The version that is written, and the only one there is. */
  public static final int FORMAT = 1;

  public RunRecord {
    settings = unchanging(settings);
    figures = unchanging(figures);
    layerOrder = List.copyOf(layerOrder);
    versions = unchanging(versions);
  }

  /** A record of the present format for a run of this spec. */
  public static RunRecord of(
      RunSpec spec,
      String dataHash,
      long steps,
      Instant started,
      Instant finished,
      SequencedMap<String, Double> figures,
      List<String> layerOrder,
      SequencedMap<String, String> versions) {
    return new RunRecord(
        FORMAT,
        spec.model(),
        spec.data(),
        dataHash,
        spec.seed(),
        spec.settings().texts(),
        steps,
        started,
        finished,
        figures,
        layerOrder,
        versions,
        Machine.here());
  }

  /** The computer of a run. */
  public record Machine(String system, String processor, int cores) {
    /** This one. */
    public static Machine here() {
      return new Machine(
          System.getProperty("os.name") + " " + System.getProperty("os.version"),
          System.getProperty("os.arch"),
          Runtime.getRuntime().availableProcessors());
    }
  }

  private static <T> SequencedMap<String, T> unchanging(Map<String, T> map) {
    map.forEach(
        (key, value) -> {
          if (value == null) {
            throw new IllegalArgumentException(key + " must have a value");
          }
        });
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }
}
