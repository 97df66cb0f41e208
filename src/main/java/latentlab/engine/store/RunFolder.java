package latentlab.engine.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;

/**
 * The folder a run is kept in: how it was made (run.json), what it learnt (weights.safetensors),
 * how that went (metrics.csv) and what came out (samples.png).
 */
public final class RunFolder {
  public static final String RECORD = "run.json";
  public static final String WEIGHTS = "weights.safetensors";
  public static final String METRICS = "metrics.csv";
  public static final String SAMPLES = "samples.png";

  // What others may hold open comes first: where one cannot be replaced, the fewest moves are
  // undone.
  static final List<String> FILES = List.of(SAMPLES, METRICS, WEIGHTS, RECORD);

  private RunFolder() {}

  /** A run as it was kept; the arrays are in the order of the record. */
  public record Kept(RunRecord record, List<NamedArray> weights) {
    public Kept {
      weights = List.copyOf(weights);
    }
  }

  /**
   * Keeps a run in a folder, made where it is not there. A run that is there is replaced only when
   * everything is written; whatever goes wrong before leaves it as it was.
   *
   * @param samples for samples.png; without pictures no such file is kept
   * @throws BadInput where the folder holds other things than a run or cannot be written
   */
  public static void write(
      Path folder,
      RunRecord record,
      List<NamedArray> weights,
      List<MetricsRow> metrics,
      Pictures samples) {
    if (!record.layerOrder().equals(names(weights))) {
      throw new IllegalArgumentException("the weights are not those of the layer order");
    }
    refuseOccupied(folder);
    boolean isNew = !Files.exists(folder);
    try {
      Files.createDirectories(folder);
      try {
        RunRecordFile.write(fresh(folder, RECORD), record);
        SafeTensors.write(fresh(folder, WEIGHTS), weights, stamp(record));
        MetricsFile.write(fresh(folder, METRICS), metrics);
        if (samples.count() > 0) {
          PictureGridFile.write(fresh(folder, SAMPLES), samples);
        }
        replaceAll(folder);
      } finally {
        for (String name : FILES) {
          Files.deleteIfExists(fresh(folder, name));
        }
        if (isNew && !Files.exists(folder.resolve(RECORD))) {
          Files.deleteIfExists(folder);
        }
      }
    } catch (IOException unwritable) {
      throw FileErrors.unwritable(folder, unwritable);
    }
  }

  /**
   * Reads a run back.
   *
   * @throws BadInput where the folder is not a run, is damaged or is of another version
   */
  public static Kept read(Path folder) {
    for (String name : List.of(RECORD, WEIGHTS)) {
      if (!Files.exists(folder.resolve(name))) {
        throw new BadInput("error.file.run.missing", folder, name);
      }
    }
    RunRecord record = RunRecordFile.read(folder.resolve(RECORD));
    SafeTensors.Content weights = SafeTensors.read(folder.resolve(WEIGHTS));
    boolean together =
        record.layerOrder().equals(names(weights.arrays()))
            && weights.metadata().entrySet().containsAll(stamp(record).entrySet());
    if (!together) {
      throw new BadInput("error.file.run.mixed", folder);
    }
    return new Kept(record, weights.arrays());
  }

  /**
   * What ties the weights to their record, and tells where they are from when they travel alone.
   */
  private static Map<String, String> stamp(RunRecord record) {
    return new TreeMap<>(
        Map.of(
            "model", record.model(),
            "data", record.data(),
            "seed", Long.toString(record.seed()),
            "steps", Long.toString(record.steps()),
            "finished", record.finished().toString()));
  }

  private static List<String> names(List<NamedArray> arrays) {
    return arrays.stream().map(NamedArray::name).toList();
  }

  /**
   * Checks that a run can be written to a place.
   *
   * @throws BadInput where there is something else
   */
  static void refuseOccupied(Path folder) {
    if (!Files.exists(folder) || Files.exists(folder.resolve(RECORD))) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new BadInput("error.file.run.occupied", folder);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      if (entries.iterator().hasNext()) {
        throw new BadInput("error.file.run.occupied", folder);
      }
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(folder, unreadable);
    }
  }

  // Each file is replaced in one move, so that there is no moment without a record. The old ones
  // are kept until the last is in place.
  private static void replaceAll(Path folder) throws IOException {
    deleteOld(folder);
    for (String name : FILES) {
      if (Files.exists(folder.resolve(name))) {
        Files.copy(folder.resolve(name), old(folder, name));
      }
    }
    List<String> replaced = new ArrayList<>();
    try {
      for (String name : FILES) {
        moveOrDelete(fresh(folder, name), folder.resolve(name));
        replaced.add(name);
      }
    } catch (IOException failed) {
      for (String name : replaced) {
        moveOrDelete(old(folder, name), folder.resolve(name));
      }
      deleteOld(folder);
      throw failed;
    }
    deleteOld(folder);
  }

  private static void deleteOld(Path folder) throws IOException {
    for (String name : FILES) {
      Files.deleteIfExists(old(folder, name));
    }
  }

  private static void moveOrDelete(Path from, Path target) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(target);
    }
  }

  private static Path fresh(Path folder, String name) {
    return folder.resolve("." + name + ".new");
  }

  private static Path old(Path folder, String name) {
    return folder.resolve("." + name + ".old");
  }
}
