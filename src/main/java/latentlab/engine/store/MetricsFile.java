package latentlab.engine.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import latentlab.engine.data.FileErrors;
import latentlab.engine.spec.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The curves of a run as a table that spreadsheets and pandas read: columns step, epoch, split,
 * then one per figure; a dot before decimals and commas between columns in every country; an empty
 * cell where a row has no such figure.
 */
public final class MetricsFile {
  private static final List<String> FIXED = List.of("step", "epoch", "split");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  private MetricsFile() {}

  /**
   * Writes a table, replacing one that is there.
   *
   * @throws BadInput where the file cannot be written
   */
  public static void write(Path file, List<MetricsRow> rows) {
    SequencedSet<String> figures = new LinkedHashSet<>();
    for (MetricsRow row : rows) {
      requireName(row.split());
      row.figures().keySet().forEach(figure -> figures.add(requireName(figure)));
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      List<String> header = new ArrayList<>(FIXED);
      header.addAll(figures);
      out.write(String.join(",", header) + "\n");
      for (MetricsRow row : rows) {
        out.write(line(row, figures) + "\n");
      }
    } catch (IOException unwritable) {
      throw FileErrors.unwritable(file, unwritable);
    }
  }

  private static String line(MetricsRow row, SequencedSet<String> figures) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(row.step()));
    cells.add(Double.toString(row.epoch()));
    cells.add(row.split());
    for (String figure : figures) {
      Double value = row.figures().get(figure);
      cells.add(value == null ? "" : value.toString());
    }
    return String.join(",", cells);
  }

  // Names come from the program: one with a comma in it is a mistake there, not in a file.
  private static String requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a column: " + name);
    }
    return name;
  }

  /**
   * Reads a table back.
   *
   * @throws BadInput where the file is not such a table; the sentence names the line
   */
  public static List<MetricsRow> read(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      List<String> columns = cells(in.readLine());
      if (columns.size() < FIXED.size() || !columns.subList(0, FIXED.size()).equals(FIXED)) {
        throw damaged(file, 1, String.join(",", FIXED), String.join(",", columns));
      }
      List<MetricsRow> rows = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(row(file, rows.size() + 2, columns, line));
      }
      return rows;
    } catch (CharacterCodingException notText) {
      throw damaged(file, 1, String.join(",", FIXED), "…");
    } catch (IOException unreadable) {
      throw FileErrors.unreadable(file, unreadable);
    }
  }

  private static MetricsRow row(Path file, int number, List<String> columns, String line) {
    List<String> cells = cells(line);
    if (cells.size() != columns.size()) {
      throw damaged(file, number, String.join(",", columns), line);
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    try {
      for (int i = FIXED.size(); i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          figures.put(columns.get(i), Double.valueOf(cells.get(i)));
        }
      }
      long step = Long.parseLong(cells.get(0));
      double epoch = Double.parseDouble(cells.get(1));
      return new MetricsRow(step, epoch, cells.get(2), figures);
    } catch (NumberFormatException notANumber) {
      throw damaged(file, number, String.join(",", columns), line);
    }
  }

  private static List<String> cells(@Nullable String line) {
    return line == null ? List.of() : Arrays.asList(line.split(",", -1));
  }

  private static BadInput damaged(Path file, int line, String expected, String found) {
    return new BadInput("error.file.metrics", file, line, expected, found);
  }
}
