package latentlab.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the text of a file shows. */
class SourceRulesTest {
  private static final int LONGEST_FILE = 400;
  private static final Pattern CATCHES_ALL =
      Pattern.compile("catch \\((final )?(Exception|Throwable) ");
  private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

  @Test
  void noFileIsLong() {
    List<String> longFiles =
        Stream.concat(
                Production.files(Production.SOURCES).stream(),
                Production.files(Path.of("src", "test", "java")).stream())
            .map(file -> file + ": " + Production.text(file).lines().count() + " lines")
            .filter(
                line -> Integer.parseInt(line.replaceAll(".*: (\\d+) lines", "$1")) > LONGEST_FILE)
            .toList();
    assertEquals(List.of(), longFiles, "split what has more than " + LONGEST_FILE + " lines");
  }

  @Test
  void everyPackageSaysWhatLivesThere() {
    List<Path> silent =
        Production.files(Production.SOURCES).stream()
            .map(file -> file.resolveSibling("package-info.java"))
            .distinct()
            .filter(
                info ->
                    !Files.exists(info)
                        || !Production.text(info).contains("@NullMarked")
                        || !Production.text(info).startsWith("/**"))
            .toList();
    assertEquals(List.of(), silent, "write a package-info: what lives here, what comes in and out");
  }

  @Test
  void nothingCatchesEverything() {
    assertEquals(List.of(), containing(CATCHES_ALL), "catch what can happen, by name");
  }

  @Test
  void nothingIsLeftUnfinished() {
    assertEquals(List.of(), containing(UNFINISHED));
  }

  private static List<String> containing(Pattern pattern) {
    return Production.files(Production.SOURCES).stream()
        .flatMap(
            file ->
                Production.text(file)
                    .lines()
                    .filter(line -> pattern.matcher(line).find())
                    .map(line -> file + ": " + line.strip()))
        .toList();
  }
}
