package latentlab.arch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** The sentences of one language as they stand in the source tree. */
record TextFile(String name, Properties texts, List<String> lines) {
  private static final Path FOLDER = Path.of("src", "main", "resources", "latentlab", "text");

  static TextFile english() {
    return read(FOLDER.resolve("texts.properties"));
  }

  static List<TextFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".properties"))
          .sorted()
          .map(TextFile::read)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static TextFile read(Path file) {
    String content = Production.text(file);
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(content));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new TextFile(file.getFileName().toString(), texts, content.lines().toList());
  }

  Set<String> keySet() {
    return texts.stringPropertyNames();
  }

  String get(String key) {
    return texts.getProperty(key, "");
  }

  List<String> blank() {
    return keySet().stream().filter(key -> get(key).isBlank()).sorted().toList();
  }

  /** Keys that two lines define; the later one would win silently. */
  List<String> doubled() {
    Set<String> seen = new HashSet<>();
    return lines.stream()
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .filter(keySet()::contains)
        .filter(key -> !seen.add(key))
        .toList();
  }
}
