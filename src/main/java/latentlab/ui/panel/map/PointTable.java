package latentlab.ui.panel.map;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;

/**
 * Writes a map as a table that spreadsheets and pandas read: one line per point with its place in
 * the test split (from 0), its coordinates on the map, its class and its factors.
 */
final class PointTable {
  private PointTable() {}

  static void write(Look look, DataInfo data, Path file) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("index,x,y,class");
      for (Factor factor : data.factors()) {
        writer.write("," + factor.id());
      }
      writer.write('\n');
      int[][] factors = look.encoded().factors();
      for (int n = 0; n < look.count(); n++) {
        writer.write(n + "," + look.x()[n] + "," + look.y()[n] + "," + look.encoded().labels()[n]);
        for (int value : factors[n]) {
          writer.write("," + value);
        }
        writer.write('\n');
      }
    }
  }
}
