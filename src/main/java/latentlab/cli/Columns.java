package latentlab.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of text whose cells stand below each other. */
final class Columns {
  private static final int GAP = 2;

  private final List<String[]> rows = new ArrayList<>();

  void add(String... cells) {
    rows.add(cells.clone());
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(String[] cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      line.append(cells[column]);
      if (column < cells.length - 1) {
        line.repeat(' ', width(column) - cells[column].length() + GAP);
      }
    }
    return line.toString();
  }

  private int width(int column) {
    return rows.stream()
        .filter(cells -> column < cells.length)
        .mapToInt(cells -> cells[column].length())
        .max()
        .orElse(0);
  }
}
