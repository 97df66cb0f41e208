package latentlab.arch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The strings in the code from which keys can be put together: {@code "setting." + name + ".help"}
 * has two, and names come from the program's lists.
 */
final class KeyPieces {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern PIECE = Pattern.compile("\\.?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.?");

  private final Set<String> pieces;

  private KeyPieces(Set<String> pieces) {
    this.pieces = pieces;
  }

  /** Those in all sources and some names besides. */
  static KeyPieces ofSources(Set<String> names) {
    Set<String> pieces = new HashSet<>(names);
    Production.files(Production.SOURCES).stream()
        .map(Production::text)
        .flatMap(text -> LITERAL.matcher(text).results().map(result -> result.group(1)))
        .flatMap(literal -> Arrays.stream(literal.split("%s")))
        .filter(literal -> PIECE.matcher(literal).matches())
        .map(KeyPieces::withoutOuterDots)
        .forEach(pieces::add);
    return new KeyPieces(pieces);
  }

  private static String withoutOuterDots(String literal) {
    return literal.replaceAll("^\\.|\\.$", "");
  }

  /** Whether the key is a sequence of pieces, each some whole words between dots. */
  boolean make(String key) {
    List<String> words = List.of(key.split("\\."));
    boolean[] reached = new boolean[words.size() + 1];
    reached[0] = true;
    for (int end = 1; end <= words.size(); end++) {
      for (int start = 0; start < end; start++) {
        reached[end] |=
            reached[start] && pieces.contains(String.join(".", words.subList(start, end)));
      }
    }
    return reached[words.size()];
  }
}
