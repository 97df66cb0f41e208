package latentlab.bench;

import java.io.PrintStream;
import java.util.List;

/** A table that reads well on the screen and as Markdown; each row is printed when it is known. */
final class Table {
  private static final int FIRST_WIDTH = 16;
  private static final int LEAST_WIDTH = 8;

  private final PrintStream out;
  private final List<String> columns;

  /**
   * @param columns headings; the first column holds names, the others numbers
   */
  Table(PrintStream out, List<String> columns) {
    this.out = out;
    this.columns = List.copyOf(columns);
    row(columns);
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < columns.size(); i++) {
      String dashes = "-".repeat(width(i));
      line.append(i == 0 ? " " + dashes + " |" : " " + dashes.substring(1) + ": |");
    }
    out.println(line);
  }

  void row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells + " does not fit the columns " + columns);
    }
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      String space = " ".repeat(Math.max(0, width(i) - cells.get(i).length()));
      line.append(' ').append(i == 0 ? cells.get(i) + space : space + cells.get(i)).append(" |");
    }
    out.println(line);
  }

  private int width(int column) {
    return Math.max(columns.get(column).length(), column == 0 ? FIRST_WIDTH : LEAST_WIDTH);
  }
}
