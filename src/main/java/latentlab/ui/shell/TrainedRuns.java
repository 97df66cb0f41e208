package latentlab.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import latentlab.engine.spec.RunSpec;

/**
 * Where trained models can be opened from: the runs that ship with the program, and those that were
 * opened since it started. Of a model on a data set the one that was opened last.
 */
final class TrainedRuns {
  private final Path snapshots;
  private final Map<String, Path> opened = new HashMap<>();

  /**
   * @param snapshots the folder with the runs that ship, each named {@code MODEL-DATA}
   */
  TrainedRuns(Path snapshots) {
    this.snapshots = snapshots;
  }

  /** A run file or folder of this model on this data. */
  Optional<Path> of(RunSpec spec) {
    Path seen = opened.get(name(spec));
    return seen == null ? shipped(spec) : Optional.of(seen);
  }

  /** The run of this model on this data that ships with the program. */
  Optional<Path> shipped(RunSpec spec) {
    return Optional.of(snapshots.resolve(name(spec))).filter(Files::isDirectory);
  }

  /** Whether such a model was open before. */
  boolean wasOpen(RunSpec spec) {
    return opened.containsKey(name(spec));
  }

  void opened(RunSpec spec, Path run) {
    opened.put(name(spec), run);
  }

  private static String name(RunSpec spec) {
    return spec.model() + "-" + spec.data();
  }
}
