package latentlab.ui.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes curves as a table that spreadsheets and pandas read: one line per point. */
final class CurveFiles {
  private CurveFiles() {}

  static void writeCsv(List<Curve> curves, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("series,x,y,smoothed\n");
      for (Curve curve : curves) {
        SeriesStore store = curve.store();
        for (int index = 0; index < store.size(); index++) {
          writer.write(quoted(curve.id()));
          writer.write("," + store.x(index) + "," + store.y(index) + "," + store.smooth(index));
          writer.write('\n');
        }
      }
    }
  }

  private static String quoted(String text) {
    return text.matches("[\\w. -]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
