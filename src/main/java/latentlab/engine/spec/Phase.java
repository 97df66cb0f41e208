package latentlab.engine.spec;

import java.util.List;

/**
 * One act of a training step, as a person is told it: its texts are {@code phase.ID} (what it is
 * called) and {@code phase.ID.help} (the numbered caption).
 *
 * @param id its name: {@code encode}, {@code sample} …
 * @param parts the tensors that can be seen in it, boxes of the network diagram; their texts are
 *     {@code part.ID} and {@code part.ID.help}
 * @param stage which of the model's stages such steps belong to, from 0
 */
public record Phase(String id, List<String> parts, int stage) {
  public Phase {
    parts = List.copyOf(parts);
  }

  /** An act of the first stage, or of the only one. */
  public Phase(String id, List<String> parts) {
    this(id, parts, 0);
  }
}
