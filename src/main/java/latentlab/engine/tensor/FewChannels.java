package latentlab.engine.tensor;

/**
 * Convolutions whose larger maps have one channel or a few, such as those next to the picture, as
 * one small matrix product per example: the native operations are several times slower there
 * (docs/performance.md).
 */
public final class FewChannels {
  private static final int MOST = 4;

  /** Numbers of a patch up to which looking at maps this way is faster too. */
  private static final int FEW_CELLS = 16;

  private FewChannels() {}

  /**
   * Whether these kernels are better off here.
   *
   * @param weight [out, in, kernel, kernel]; for a transposed convolution [in, out, kernel, kernel]
   */
  public static boolean in(Shape weight) {
    return weight.at(1) <= MOST;
  }

  /** Whether {@link #forward} by these kernels is better off here as well. */
  public static boolean forwardToo(Shape weight) {
    return in(weight) && weight.at(1) * weight.at(2) * weight.at(3) <= FEW_CELLS;
  }

  /** The shape of the room that all operations need for what they look at. */
  public static Shape room(Shape maps, Shape weight, int stride, int padding) {
    return Shape.of(Parallel.CORES, new Patches(maps, weight.at(2), stride, padding).room());
  }

  /**
   * y = x * w.
   *
   * @param x [batch, in, height, width]
   * @param room see {@link #room}
   * @param y [batch, out, height', width']
   */
  public static void forward(
      Tensor x, Tensor weight, int stride, int padding, Tensor room, Tensor y) {
    Patches patches = new Patches(x.shape(), weight.shape().at(2), stride, padding);
    int batch = x.shape().at(0);
    int out = weight.shape().at(0);
    int rows = patches.rows();
    int places = patches.places();
    eachExample(
        batch,
        patches,
        (n, at, piece) -> {
          patches.gather(x, n, room, at);
          Matrix.multiply(
              weight, 0, false, room, at, false, y, n * out * places, out, places, rows, false);
        });
  }

  /**
   * dw from x and dy, or dw += it.
   *
   * @param x [batch, in, height, width]
   * @param dy [batch, out, height', width']
   * @param room see {@link #room}
   * @param shares see {@link Convolve#shares}
   */
  public static void weightGradient(
      Tensor x,
      Tensor dy,
      int stride,
      int padding,
      Tensor room,
      Tensor shares,
      Tensor dWeight,
      boolean add) {
    Patches patches = new Patches(x.shape(), dWeight.shape().at(2), stride, padding);
    int batch = x.shape().at(0);
    int out = dWeight.shape().at(0);
    int rows = patches.rows();
    int places = patches.places();
    int pieces = pieces(batch);
    int width = Lanes.padded(dWeight.size());
    eachExample(
        batch,
        patches,
        (n, at, piece) -> {
          patches.gather(x, n, room, at);
          Tensor to = piece == 0 ? dWeight : shares;
          int toAt = piece == 0 ? 0 : (piece - 1) * width;
          boolean onTop = n > Parallel.border(batch, pieces, piece) || (piece == 0 && add);
          Matrix.multiply(
              dy, n * out * places, false, room, at, true, to, toAt, out, rows, places, onTop);
        });
    for (int piece = 1; piece < pieces; piece++) {
      Elementwise.add(dWeight, shares.slice((piece - 1) * width, dWeight.shape()), dWeight);
    }
  }

  /**
   * y = x painted with the kernels.
   *
   * @param x [batch, in, height, width]
   * @param weight [in, out, kernel, kernel]
   * @param room see {@link #room}, for the maps of y
   * @param y [batch, out, (height - 1) stride - 2 padding + kernel, …]
   */
  public static void transposed(
      Tensor x, Tensor weight, int stride, int padding, Tensor room, Tensor y) {
    Patches patches = new Patches(y.shape(), weight.shape().at(2), stride, padding);
    int batch = x.shape().at(0);
    int in = weight.shape().at(0);
    int rows = patches.rows();
    int places = patches.places();
    eachExample(
        batch,
        patches,
        (n, at, piece) -> {
          Matrix.multiply(
              weight, 0, true, x, n * in * places, false, room, at, rows, places, in, false);
          patches.scatter(room, at, y, n);
        });
  }

  /** What is done with one example. */
  @FunctionalInterface
  private interface Work {
    /**
     * @param at where the patches of its piece lie in the room
     * @param piece which of the pieces that run side by side
     */
    void run(int n, int at, int piece);
  }

  private static void eachExample(int batch, Patches patches, Work work) {
    int pieces = pieces(batch);
    Parallel.pieces(
        pieces,
        piece -> {
          int to = Parallel.border(batch, pieces, piece + 1);
          for (int n = Parallel.border(batch, pieces, piece); n < to; n++) {
            work.run(n, piece * patches.room(), piece);
          }
        });
  }

  private static int pieces(int batch) {
    return Math.min(Parallel.CORES, batch);
  }
}
