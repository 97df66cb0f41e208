package latentlab.engine.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Experiment;
import latentlab.engine.spec.Nearest;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.store.ExperimentFile;

/** The experiments that ship with the program, one JSON file each, {@code experiments/ID.json}. */
public final class Experiments {
  private static final String FOLDER = "experiments";

  /** A name that leads nowhere else. */
  private static final Pattern ID = Pattern.compile("[\\w-]+");

  private Experiments() {}

  /**
   * What a folder holds.
   *
   * @param usable in the order of the families' branches and then of their names: what mends an
   *     effect has the name of the effect and something more, and so comes behind it
   * @param refused of each other file, its name and what is wrong with it
   */
  public record Found(List<Experiment> usable, List<BadInput> refused) {
    public Found {
      usable = List.copyOf(usable);
      refused = List.copyOf(refused);
    }
  }

  /**
   * All of them; one that cannot be used does not stand in the way of the others.
   *
   * @param assets the folder of everything that ships with the program; without experiments in it
   *     there are none
   * @throws BadInput where the folder cannot be read
   */
  public static Found find(Path assets) {
    Path folder = assets.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return new Found(List.of(), List.of());
    }
    List<Experiment> usable = new ArrayList<>();
    List<BadInput> refused = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        usable.add(read(file));
      } catch (BadInput why) {
        refused.add(why);
      }
    }
    usable.sort(
        Comparator.comparingInt((Experiment one) -> branch(one)).thenComparing(Experiment::id));
    return new Found(usable, refused);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ExperimentFile.ENDING))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(folder, unreadable);
    }
  }

  /** The place of its family's branch among all. */
  private static int branch(Experiment one) {
    return Catalog.branches().indexOf(Catalog.branchOf(one.spec().model()));
  }

  /**
   * One by name.
   *
   * @throws BadInput naming the nearest where there is none
   */
  public static Experiment named(Path assets, String id) {
    Path file = assets.resolve(FOLDER).resolve(id + ExperimentFile.ENDING);
    if (ID.matcher(id).matches() && Files.isRegularFile(file)) {
      // Another file that cannot be used does not stand in its way.
      return read(file);
    }
    List<Experiment> all = find(assets).usable();
    return all.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                all.isEmpty()
                    ? new BadInput("error.experiment.none", id, assets.resolve(FOLDER))
                    : new BadInput(
                        "error.experiment.unknown",
                        id,
                        Nearest.among(all.stream().map(Experiment::id).toList(), id)));
  }

  /** The settings of a run that are not what its family starts with on its data, by name. */
  public static SequencedMap<String, String> changes(RunSpec spec) {
    RunSpec start = Catalog.spec(spec.model(), spec.data(), spec.seed());
    SequencedMap<String, String> changes = new LinkedHashMap<>(spec.settings().texts());
    changes.entrySet().removeAll(start.settings().texts().entrySet());
    return changes;
  }

  private static Experiment read(Path file) {
    ExperimentFile kept = ExperimentFile.read(file);
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - ExperimentFile.ENDING.length());
    try {
      RunSpec spec = Catalog.spec(kept.model(), kept.data(), kept.seed());
      return new Experiment(id, spec.with(kept.settings()), kept.panel());
    } catch (BadInput impossible) {
      throw new BadInput("error.file.experiment.run", file, impossible.sentence());
    }
  }
}
