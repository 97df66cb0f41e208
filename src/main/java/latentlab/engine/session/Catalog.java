package latentlab.engine.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.Families;
import latentlab.engine.family.Family;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Nearest;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.store.RunFile;
import latentlab.engine.store.RunFolder;

/** What there is to choose from, known without loading anything native. */
public final class Catalog {
  /** How the name of a run ends that is kept as one file. */
  public static final String RUN_FILE = RunFile.ENDING;

  private Catalog() {}

  public static List<FamilyInfo> families() {
    return Families.infos();
  }

  /**
   * Families of one idea.
   *
   * @param id its name; the text is {@code branch.ID}
   */
  public record Branch(String id, List<FamilyInfo> families) {
    public Branch {
      families = List.copyOf(families);
    }
  }

  /** The same families, branch by branch. */
  public static List<Branch> branches() {
    return Families.branches().stream()
        .map(
            branch ->
                new Branch(branch.id(), branch.families().stream().map(Family::info).toList()))
        .toList();
  }

  /**
   * The branch of a family.
   *
   * @throws BadInput naming the nearest where there is no such family
   */
  public static Branch branchOf(String model) {
    FamilyInfo family = family(model);
    return branches().stream()
        .filter(branch -> branch.families().contains(family))
        .findFirst()
        .orElseThrow();
  }

  public static List<DataInfo> dataSets() {
    return DataSets.infos();
  }

  /** Whether a place has the name of a run kept as one file, {@code NAME.latentlab}. */
  public static boolean isRunFile(Path place) {
    return RunFile.is(place);
  }

  /** Whether a place is a folder in which a run is kept. */
  public static boolean isRunFolder(Path place) {
    return Files.isRegularFile(place.resolve(RunFolder.RECORD));
  }

  /**
   * A family by name.
   *
   * @throws BadInput naming the nearest where there is none
   */
  public static FamilyInfo family(String id) {
    return find(families(), FamilyInfo::id, id, "error.model.unknown");
  }

  /**
   * A data set by name.
   *
   * @throws BadInput naming the nearest where there is none
   */
  public static DataInfo data(String id) {
    return find(dataSets(), DataInfo::id, id, "error.data.unknown");
  }

  /** A run of a family on a data set with every setting at the value it starts with. */
  public static RunSpec spec(String model, String data, long seed) {
    return new RunSpec(model, data, seed, family(model).defaults(data(data)));
  }

  private static <T> T find(List<T> all, Function<T, String> id, String wanted, String error) {
    for (T one : all) {
      if (id.apply(one).equals(wanted)) {
        return one;
      }
    }
    throw new BadInput(error, wanted, Nearest.among(all.stream().map(id).toList(), wanted));
  }
}
