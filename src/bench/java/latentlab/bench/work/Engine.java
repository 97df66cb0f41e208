package latentlab.bench.work;

import java.util.Optional;

/** Something that trains networks: ours or a peer. */
public interface Engine {
  /** As it stands in the table. */
  String name();

  /** Its side of a work, or nothing where it cannot express the work. */
  Optional<Side> build(Work work, int batch);
}
