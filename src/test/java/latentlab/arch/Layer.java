package latentlab.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/**
 * Some packages and what they may see besides themselves, Java and the null annotations.
 *
 * @param packages in ArchUnit's notation: {@code a..} is a and all below it
 * @param mayImport the same, each a package or packages
 */
record Layer(String packages, String... mayImport) {
  String name() {
    return packages;
  }

  /** This layer, allowed to see more. */
  Layer and(String... more) {
    return new Layer(
        packages, Stream.concat(Stream.of(mayImport), Stream.of(more)).toArray(String[]::new));
  }

  ArchRule rule() {
    String[] allowed =
        Stream.concat(Stream.of("java..", "org.jspecify..", packages), Stream.of(mayImport))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(packages)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }
}
