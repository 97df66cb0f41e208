package latentlab.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the curves say, for the panel that puts it in plain words. Its text is {@code
 * finding.ID}, its arguments fill the text.
 *
 * @param id which finding: {@code improving}, {@code posteriorCollapse} …
 * @param tone whether it is good news
 * @param arguments numbers and names for the text
 * @param remedy what may help, offered as a button ({@code finding.ID.remedy}); null where there is
 *     nothing
 */
public record Finding(String id, Tone tone, List<Object> arguments, @Nullable Remedy remedy) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** How a finding is coloured and marked. */
  public enum Tone {
    GOOD,
    NOTE,
    WARNING
  }

  /** Something that may help. */
  public sealed interface Remedy {}

  /** A change of a setting that may help. */
  public record Change(String key, String value) implements Remedy {}

  /** Another family, on the same data, that may do better. */
  public record Model(String family) implements Remedy {}

  /** One of the model's actions that may help. */
  public record Act(String action) implements Remedy {}
}
