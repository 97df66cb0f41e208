package latentlab.ui.kit;

/** One line of a chart: its name, its colour token, its points and what of them is drawn. */
final class Curve {
  private final String id;
  private final String name;
  private final String colourToken;
  private final SeriesStore store = new SeriesStore();
  private boolean shown = true;
  private int[] drawn = new int[0];

  Curve(String id, String name, String colourToken) {
    this.id = id;
    this.name = name;
    this.colourToken = colourToken;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  String colourToken() {
    return colourToken;
  }

  SeriesStore store() {
    return store;
  }

  boolean isShown() {
    return shown;
  }

  void setShown(boolean isShown) {
    shown = isShown;
  }

  /** Chooses anew what is drawn on so many pixel columns. */
  void thin(int columns, boolean logarithmic) {
    drawn =
        Thinning.lowestAndHighest(
            store.size(),
            columns,
            logarithmic ? index -> Math.log(Math.max(store.x(index), 1e-9)) : store::x,
            store::y);
  }

  int drawnCount() {
    return drawn.length;
  }

  int drawn(int item) {
    return drawn[item];
  }
}
