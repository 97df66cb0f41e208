package latentlab.engine.spec;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names a person may have meant, for the sentence that refuses a mistyped one. */
public final class Nearest {
  private Nearest() {}

  /** The up to three known names nearest to what was typed, nearest first, joined by commas. */
  public static String among(List<String> known, String typed) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    return String.join(
        ", ",
        known.stream()
            .sorted(Comparator.comparingInt(name -> effort(name.toLowerCase(Locale.ROOT), wanted)))
            .limit(3)
            .toList());
  }

  /** A name of which only the beginning was typed is taken for the one that was meant. */
  private static int effort(String name, String wanted) {
    return name.startsWith(wanted) ? 0 : distance(name, wanted);
  }

  /** Levenshtein's edit distance (1966): insertions, deletions and substitutions between two. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
