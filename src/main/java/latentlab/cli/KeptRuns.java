package latentlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;

/** The trained runs that ship with the program: models as MODEL-DATA, judges by their data. */
final class KeptRuns {
  private final Path snapshots;
  private final Path judges;

  /**
   * @param assets the folder of everything that ships with the program
   */
  KeptRuns(Path assets) {
    snapshots = assets.resolve("snapshots");
    judges = assets.resolve("judges");
  }

  /** A run of a model, on the first data set there is one of. */
  Optional<Path> of(FamilyInfo family) {
    Stream<Path> own = names().map(data -> snapshots.resolve(family.id() + "-" + data));
    Stream<Path> judging =
        family.abilities().contains(Ability.CLASSIFIES)
            ? names().map(judges::resolve)
            : Stream.empty();
    return Stream.concat(own, judging).filter(Files::isDirectory).findFirst();
  }

  /** The first run on a data set whose model draws. */
  Optional<Path> drawing(String data) {
    List<FamilyInfo> families = Catalog.families();
    return families.stream()
        .filter(family -> family.abilities().contains(Ability.SAMPLES))
        .map(family -> snapshots.resolve(family.id() + "-" + data))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static Stream<String> names() {
    return Catalog.dataSets().stream().map(DataInfo::id);
  }
}
