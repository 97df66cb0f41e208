package latentlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The page with the measured tables. What people wrote around the two marks stays; what stands
 * between them is replaced, and the page is never seen half written.
 */
final class MeasuredPage {
  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";

  private final Path file;

  /**
   * @throws IllegalArgumentException where the page has no place for tables, which is better known
   *     before the measurement than after it
   */
  MeasuredPage(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("there is no page " + file);
    }
    place(Files.readString(file));
  }

  void write(String measured) throws IOException {
    String page = Files.readString(file);
    Place place = place(page);
    String written =
        page.substring(0, place.begin())
            + "\n\n"
            + measured.strip()
            + "\n\n"
            + page.substring(place.end());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, written);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private Place place(String page) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          file + " must have a line " + BEGIN + " and after it a line " + END);
    }
    return new Place(begin + BEGIN.length(), end);
  }

  /** Where the tables go: after the first mark, before the second. */
  private record Place(int begin, int end) {}
}
