package latentlab.arch;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;

/** Every text that is asked for exists, and every text that exists is asked for. */
class TextsTest {
  private static final Set<String> KEYS = TextFile.english().keySet();

  /** A whole literal as the key: {@code get("a.b")} or {@code get("a.b", …}; not {@code "a." +}. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:\\btexts(?:\\(\\))?\\s*\\.get|\\bnew BadInput)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @Test
  void everyKeyInTheCodeHasAText() {
    Set<String> asked =
        Production.files(Production.SOURCES).stream()
            .map(Production::text)
            .flatMap(text -> ASKED.matcher(text).results().map(result -> result.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertNoneMissing(asked);
  }

  @Test
  void everythingInAListHasItsTexts() {
    assertNoneMissing(NamedThings.keys());
  }

  private static void assertNoneMissing(Set<String> wanted) {
    String missing =
        wanted.stream()
            .filter(key -> !KEYS.contains(key))
            .map(key -> key + "=\n")
            .collect(joining());
    assertEquals("", missing, "complete these lines and add them to texts.properties");
  }

  @Test
  void everyTextIsAskedFor() {
    KeyPieces pieces = KeyPieces.ofSources(NamedThings.names());
    Set<String> given = NamedThings.keys();
    List<String> unused =
        KEYS.stream()
            .filter(key -> !given.contains(key) && !pieces.make(key))
            // Picocli asks for these; CliTest holds that there is one for every option.
            .filter(key -> !key.startsWith("cli.help."))
            .sorted()
            .toList();
    assertEquals(List.of(), unused, "remove these lines from texts.properties");
  }

  @Test
  void everyLanguageHasEveryText() {
    for (TextFile file : TextFile.all()) {
      Set<String> missing = new TreeSet<>(KEYS);
      missing.removeAll(file.keySet());
      assertEquals(Set.of(), missing, file.name() + " lacks these texts");
      Set<String> spare = new TreeSet<>(file.keySet());
      spare.removeAll(KEYS);
      assertEquals(Set.of(), spare, file.name() + " has texts that nobody asks for");
    }
  }

  @Test
  void everyTextIsAPattern() {
    for (TextFile file : TextFile.all()) {
      List<String> wrong =
          file.keySet().stream()
              .filter(key -> hasSingleApostrophe(file.get(key)) || !parses(file.get(key)))
              .sorted()
              .toList();
      assertEquals(List.of(), wrong, file.name() + ": write apostrophes twice, close braces");
    }
  }

  @Test
  void noTextIsBlankAndNoKeyStandsTwice() {
    for (TextFile file : TextFile.all()) {
      assertEquals(List.of(), file.blank(), file.name() + " has blank texts");
      assertEquals(List.of(), file.doubled(), file.name() + " has keys twice");
    }
  }

  @Test
  void textsReadInTheRootLocaleAreTheEnglishFile() {
    assertEquals(KEYS, Texts.english().keys());
  }

  private static boolean hasSingleApostrophe(String text) {
    return text.replace("''", "").contains("'");
  }

  private static boolean parses(String text) {
    try {
      return new MessageFormat(text, Locale.ROOT).getFormats() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
