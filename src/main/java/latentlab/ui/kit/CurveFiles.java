package latentlab.ui.kit;

import java.util.List;

/** Writes curves as a table that spreadsheets and pandas read: one line per point. */
final class CurveFiles {
  private CurveFiles() {}

  static String csv(List<Curve> curves) {
    StringBuilder lines = new StringBuilder("series,x,y,smoothed\n");
    for (Curve curve : curves) {
      SeriesStore store = curve.store();
      String id = quoted(curve.id());
      for (int index = 0; index < store.size(); index++) {
        lines.append(id).append(',').append(store.x(index));
        lines.append(',').append(store.y(index)).append(',').append(store.smooth(index));
        lines.append('\n');
      }
    }
    return lines.toString();
  }

  private static String quoted(String text) {
    return text.matches("[\\w. -]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
