package latentlab.engine.spec;

import java.util.Map;

/**
 * Everything that decides a run: the same spec on the same machine gives the same numbers.
 *
 * @param model the family's id
 * @param data the data set's id
 * @param seed where all randomness of the run comes from
 * @param settings the values of all settings
 */
public record RunSpec(String model, String data, long seed, Settings settings) {
  public RunSpec with(String key, String text) {
    return new RunSpec(model, data, seed, settings.with(key, text));
  }

  public RunSpec with(Map<String, String> texts) {
    return new RunSpec(model, data, seed, settings.with(texts));
  }

  public RunSpec withSeed(long newSeed) {
    return new RunSpec(model, data, newSeed, settings);
  }
}
