package latentlab.engine.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The checked values of all settings of a run, in the order of their specs. Immutable. */
public final class Settings {
  private final List<ParamSpec> specs;
  private final SequencedMap<String, Object> values;

  private Settings(List<ParamSpec> specs, SequencedMap<String, Object> values) {
    this.specs = specs;
    this.values = Collections.unmodifiableSequencedMap(values);
  }

  /** Every setting at the value it starts with. */
  public static Settings defaults(List<ParamSpec> specs) {
    SequencedMap<String, Object> values = new LinkedHashMap<>();
    specs.forEach(spec -> values.put(spec.key(), spec.initial()));
    return new Settings(List.copyOf(specs), values);
  }

  /**
   * These settings with one changed.
   *
   * @throws BadInput where no setting has that key (the nearest are named) or the value is not
   *     allowed
   */
  public Settings with(String key, String text) {
    SequencedMap<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(key, spec(key).parse(text));
    return new Settings(specs, changed);
  }

  /** These settings with several changed; the same errors as {@link #with(String, String)}. */
  public Settings with(Map<String, String> texts) {
    Settings changed = this;
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      changed = changed.with(entry.getKey(), entry.getValue());
    }
    return changed;
  }

  /**
   * What is known of a setting.
   *
   * @throws BadInput where no setting has that key; the nearest are named
   */
  public ParamSpec spec(String key) {
    for (ParamSpec spec : specs) {
      if (spec.key().equals(key)) {
        return spec;
      }
    }
    List<String> known = specs.stream().map(ParamSpec::key).toList();
    throw new BadInput("error.setting.unknown", key, Nearest.among(known, key));
  }

  public List<ParamSpec> specs() {
    return specs;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public int whole(String key) {
    return (Integer) value(key);
  }

  public double real(String key) {
    return (Double) value(key);
  }

  public String choice(String key) {
    return (String) value(key);
  }

  public boolean flag(String key) {
    return (Boolean) value(key);
  }

  @SuppressWarnings("unchecked") // Only Layers specs write lists, and they write integers.
  public List<Integer> layers(String key) {
    return (List<Integer>) value(key);
  }

  /** The ink of a drawing, row by row from the top, from 0 to 1. */
  public float[] drawing(String key) {
    return ParamSpec.Drawing.ink((String) value(key));
  }

  /** One value as text that {@link #with} reads back. */
  public String text(String key) {
    return spec(key).format(value(key));
  }

  /** All values as texts, in order; {@code defaults(specs).with(texts())} equals these settings. */
  public SequencedMap<String, String> texts() {
    SequencedMap<String, String> texts = new LinkedHashMap<>();
    specs.forEach(spec -> texts.put(spec.key(), text(spec.key())));
    return texts;
  }

  private Object value(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no setting " + key + " among " + values.keySet());
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Settings that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return texts().toString();
  }
}
