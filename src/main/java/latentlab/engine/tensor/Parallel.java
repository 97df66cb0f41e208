package latentlab.engine.tensor;

/**
 * Splits large kernels over the cores. The borders of the pieces depend only on the size and the
 * number of cores, so results are the same to the last bit from run to run.
 */
final class Parallel {
  /** Work on part of a range. */
  @FunctionalInterface
  interface Range {
    void run(int from, int to);
  }

  /** As many pieces as a kernel is split into at most. */
  static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Elements from which on a second thread is called. */
  private static final int GRAIN = 1 << 14;

  private static final Team TEAM = new Team(CORES - 1);

  private Parallel() {}

  /** Into how many pieces a pass over so many numbers is best split. */
  static int pieces(long numbers) {
    return (int) Math.clamp(numbers / GRAIN, 1, CORES);
  }

  /** Runs an element-wise kernel over [0, size), pieces beginning at whole paddings. */
  static void elements(int size, Range kernel) {
    split(Lanes.padded(size), Lanes.PADDING, pieces(size), kernel);
  }

  /** Runs a kernel over rows of some width. */
  static void rows(int rows, int width, Range kernel) {
    split(rows, 1, pieces((long) rows * width), kernel);
  }

  /** Where one of some pieces of [0, end) begins; where the one before it ends. */
  static int border(int end, int pieces, int piece) {
    return (int) ((long) end * piece / pieces);
  }

  /** Runs pieces of work that are not ranges. */
  static void pieces(int pieces, Team.Piece work) {
    TEAM.run(pieces, work);
  }

  private static void split(int end, int unit, int mostPieces, Range kernel) {
    int units = (end + unit - 1) / unit;
    int pieces = Math.min(mostPieces, units);
    if (pieces <= 1) {
      kernel.run(0, end);
      return;
    }
    TEAM.run(
        pieces,
        piece ->
            kernel.run(
                border(units, pieces, piece) * unit,
                Math.min(end, border(units, pieces, piece + 1) * unit)));
  }
}
