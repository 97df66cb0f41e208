package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import latentlab.engine.tensor.Workspace.Use;

/**
 * Convolutions and their gradients with a quarter or two fifths of the multiplications, by minimal
 * filtering of tiles of 4x4 results (Winograd 1980; Lavin and Gray 2015, arXiv 1509.09308): pixels
 * and kernels go to values at points, which are multiplied and come back. At each of the points²
 * places that is a product of matrices, [tiles, channels] by [channels, channels].
 *
 * <p>Done so are kernels of 3x3 that move by one pixel, and kernels of 4x4 that move by two: those
 * are sums of four of 2x2, each on every second row and column. Each core has its own part of the
 * examples, as in {@link Convolve}. Numbers differ from those of plain convolutions in the last two
 * digits.
 *
 * <p>The <em>large</em> maps are those that the kernels move over, the <em>small</em> ones have a
 * pixel for each of their places (as many for 3x3). Weights lie as [small channels, large channels,
 * kernel, kernel].
 */
final class Winograd {
  /** Floats of points and products that stay in a core's own cache. */
  private static final int CACHE = 120_000;

  /** The same for gradients of kernels, which pass by a large sum each time. */
  private static final int MORE_CACHE = 400_000;

  /** Multiplications up to which OpenBLAS takes matrices as they lie, without packing them. */
  private static final int SMALL_PRODUCT = 1_000_000;

  /** Tiles from which on turning the kernels into points pays. */
  private static final int LEAST_TILES = 16;

  /** The share of the multiplications of a plain convolution that is worth the transformations. */
  private static final double WORTH = 0.6;

  /** Pairs of channels up to which kernels at their points stay near a core. */
  private static final int MOST_PAIRS = 1 << 15;

  private static final TileTransform SIX = new SixPointLoops();
  private static final TileTransform FIVE = new FivePointLoops();

  private final TileTransform transform;
  private final int batch;
  private final int large;
  private final int small;
  private final int height;
  private final int width;
  private final int lowHeight;
  private final int lowWidth;
  private final int phases;
  private final KernelPoints kernels;

  private Winograd(Shape largeMaps, Shape smallMaps, Shape weight) {
    transform = weight.at(2) == 3 ? SIX : FIVE;
    phases = weight.at(2) == 3 ? 1 : 4;
    batch = largeMaps.at(0);
    large = largeMaps.at(1);
    small = smallMaps.at(1);
    height = largeMaps.at(2);
    width = largeMaps.at(3);
    lowHeight = smallMaps.at(2);
    lowWidth = smallMaps.at(3);
    kernels = new KernelPoints(transform, weight, phases);
  }

  /** Whether this convolution, and the gradient of its weights, is better off here. */
  static boolean suits(Shape largeMaps, Shape smallMaps, Shape weight, int stride, int padding) {
    return can(largeMaps, weight, stride, padding)
        && new Winograd(largeMaps, smallMaps, weight).pays(false);
  }

  /** Whether the gradient of the large maps is. */
  static boolean suitsBack(
      Shape largeMaps, Shape smallMaps, Shape weight, int stride, int padding) {
    return can(largeMaps, weight, stride, padding)
        && new Winograd(largeMaps, smallMaps, weight).pays(true);
  }

  private static boolean can(Shape largeMaps, Shape weight, int stride, int padding) {
    int kernel = weight.at(2);
    boolean known = (kernel == 3 && stride == 1) || (kernel == 4 && stride == 2);
    boolean whole = stride == 1 || (largeMaps.at(2) % 2 == 0 && largeMaps.at(3) % 2 == 0);
    return Transpose.works()
        && known
        && whole
        && padding == 1
        && weight.at(3) == kernel
        && weight.at(0) % L == 0
        && weight.at(1) % L == 0;
  }

  /**
   * Few enough multiplications, tiles enough for the kernels' way to the points, which must fit.
   */
  private boolean pays(boolean back) {
    int down = back && phases > 1 ? height / 2 + 1 : lowHeight;
    int across = back && phases > 1 ? width / 2 + 1 : lowWidth;
    int tiles = tiles(down) * tiles(across);
    int cells = phases == 1 ? 9 : 16;
    return squares() * phases * tiles <= WORTH * cells * lowHeight * lowWidth
        && batch * tiles >= LEAST_TILES
        && phases * large * small <= MOST_PAIRS;
  }

  /** As {@link Convolve#forward}. */
  static void forward(Tensor large, Tensor weight, Tensor small) {
    Winograd w = new Winograd(large.shape(), small.shape(), weight.shape());
    w.convolve(large, w.windows(), w.kernels.points(weight), small, w.results());
  }

  /** The gradient of the large maps, from that of the small ones. */
  static void backward(Tensor small, Tensor weight, Tensor large) {
    Winograd w = new Winograd(large.shape(), small.shape(), weight.shape());
    TileGrid results = w.backResults();
    w.convolve(small, w.backWindows(results), w.kernels.turned(weight), large, results);
  }

  /**
   * The gradient of the weights, from the large maps and the gradient of the small ones or the
   * other way round.
   */
  static void weightGradient(Tensor large, Tensor small, Tensor dWeight) {
    new Winograd(large.shape(), small.shape(), dWeight.shape())
        .kernelGradients(large, small, dWeight);
  }

  private static int tiles(int pixels) {
    return Math.ceilDiv(pixels, TileTransform.RESULTS);
  }

  private int border() {
    return transform.points() - TileTransform.RESULTS;
  }

  private TileGrid windows() {
    int tall = tiles(lowHeight);
    int wide = tiles(lowWidth);
    return phases == 1
        ? TileGrid.of(height, width, tall, wide, 1, border())
        : TileGrid.sorted(height, width, tall, wide, border());
  }

  private TileGrid results() {
    return TileGrid.of(lowHeight, lowWidth, tiles(lowHeight), tiles(lowWidth), 0, 0);
  }

  private TileGrid backResults() {
    // Sorted, a map has one row and column more: half of its pixels and the border.
    return phases == 1
        ? TileGrid.of(height, width, tiles(height), tiles(width), 0, 0)
        : TileGrid.sorted(height, width, tiles(height / 2 + 1), tiles(width / 2 + 1), 0);
  }

  private TileGrid backWindows(TileGrid results) {
    return TileGrid.of(lowHeight, lowWidth, results.tall(), results.wide(), 1, border());
  }

  private int squares() {
    return transform.points() * transform.points();
  }

  /** How many examples are best done at a time. */
  private int together(int cache, int tiles, int from, int to) {
    int fit = cache / (squares() * tiles * (from + to));
    int unpacked = SMALL_PRODUCT / (from * to * tiles);
    return Math.max(1, Math.min(fit, unpacked));
  }

  /** An odd number of vectors: places that lie a power of two apart share few lines of a cache. */
  static int odd(int floats) {
    return (floats / L | 1) * L;
  }

  /** out = in convolved, with weights[point, channel of in, channel of out]. */
  private void convolve(Tensor in, TileGrid windows, Tensor weights, Tensor out, TileGrid results) {
    int from = in.shape().at(1) * windows.phases();
    int to = out.shape().at(1) * results.phases();
    int tiles = windows.tiles();
    int most = together(CACHE, tiles, from, to);
    int pieces = Math.min(Parallel.CORES, batch);
    Parallel.pieces(
        pieces,
        piece -> {
          Workspace own = Workspace.own();
          int end = Parallel.border(batch, pieces, piece + 1);
          clear(own, Use.GRID, windows);
          for (int n = Parallel.border(batch, pieces, piece); n < end; n += most) {
            int count = Math.min(most, end - n);
            int rows = count * tiles;
            int step = odd(rows * from);
            int outStep = odd(rows * to);
            Tensor points = own.room(Use.WINDOWS, squares() * step);
            Tensor products = own.room(Use.PRODUCTS, squares() * outStep);
            look(in, n, count, windows, Use.GRID, points, step);
            for (int e = 0; e < squares(); e++) {
              int weight = e * odd(from * to);
              Matrix.multiply(
                  points,
                  e * step,
                  false,
                  weights,
                  weight,
                  false,
                  products,
                  e * outStep,
                  rows,
                  to,
                  from,
                  false);
            }
            paint(products, outStep, out, n, count, results);
          }
        });
  }

  /** What lies beyond the pixels of a grid is zero and stays so. */
  private static void clear(Workspace own, Use use, TileGrid grid) {
    own.room(use, grid.room()).memory().asSlice(0, 4L * grid.room()).fill((byte) 0);
  }

  /** points[point, tile, channel] of some examples, or of slopes: gradients of results. */
  private void look(
      Tensor maps, int first, int count, TileGrid grid, Use use, Tensor points, int step) {
    Workspace own = Workspace.own();
    MemorySegment pixels = own.room(use, grid.room()).memory();
    MemorySegment half = own.room(Use.HALF, transform.room(grid.columns())).memory();
    int channels = maps.shape().at(1);
    int size = grid.places().length;
    int across = channels * grid.phases();
    for (int n = 0; n < count; n++) {
      for (int c = 0; c < channels; c += L) {
        int from = ((first + n) * channels + c) * size;
        own.transpose().in(maps.memory(), from, size, grid.places(), pixels, 0);
        for (int phase = 0; phase < grid.phases(); phase++) {
          int to = n * grid.tiles() * across + phase * channels + c;
          transform.points(
              use == Use.SLOPES, pixels, grid, phase, half, points.memory(), to, across, step);
        }
      }
    }
  }

  /** The results of some examples from products[point, tile, channel]. */
  private void paint(Tensor products, int step, Tensor maps, int first, int count, TileGrid grid) {
    Workspace own = Workspace.own();
    MemorySegment pixels = own.room(Use.PICTURE, grid.room()).memory();
    MemorySegment half = own.room(Use.HALF, transform.room(grid.columns())).memory();
    int channels = maps.shape().at(1);
    int size = grid.places().length;
    int across = channels * grid.phases();
    for (int n = 0; n < count; n++) {
      for (int c = 0; c < channels; c += L) {
        for (int phase = 0; phase < grid.phases(); phase++) {
          int from = n * grid.tiles() * across + phase * channels + c;
          transform.results(products.memory(), from, across, step, half, pixels, grid, phase);
        }
        int to = ((first + n) * channels + c) * size;
        own.transpose().out(pixels, grid.places(), maps.memory(), to, size);
      }
    }
  }

  private void kernelGradients(Tensor largeMaps, Tensor smallMaps, Tensor dWeight) {
    TileGrid windows = windows();
    TileGrid results = results();
    int from = large * phases;
    int tiles = windows.tiles();
    int most = together(MORE_CACHE, tiles, from, small);
    int pieces = Math.min(Parallel.CORES, batch);
    int sumStep = odd(from * small);
    // In whole paddings: adding up goes beyond the end of a sum, but not into the next one.
    int all = Lanes.padded(squares() * sumStep);
    Tensor sums = Workspace.own().room(Use.KERNEL_GRADIENTS, pieces * all);
    Parallel.pieces(
        pieces,
        piece -> {
          Workspace own = Workspace.own();
          int start = Parallel.border(batch, pieces, piece);
          int end = Parallel.border(batch, pieces, piece + 1);
          clear(own, Use.GRID, windows);
          clear(own, Use.SLOPES, results);
          for (int n = start; n < end; n += most) {
            int count = Math.min(most, end - n);
            int rows = count * tiles;
            int step = odd(rows * from);
            int outStep = odd(rows * small);
            Tensor points = own.room(Use.WINDOWS, squares() * step);
            Tensor slopes = own.room(Use.PRODUCTS, squares() * outStep);
            look(largeMaps, n, count, windows, Use.GRID, points, step);
            look(smallMaps, n, count, results, Use.SLOPES, slopes, outStep);
            for (int e = 0; e < squares(); e++) {
              int sum = piece * all + e * sumStep;
              Matrix.multiply(
                  points,
                  e * step,
                  true,
                  slopes,
                  e * outStep,
                  false,
                  sums,
                  sum,
                  from,
                  small,
                  rows,
                  n > start);
            }
          }
        });
    for (int piece = 1; piece < pieces; piece++) {
      addUp(sums, piece * all, all);
    }
    kernels.gradient(sums, sumStep, dWeight);
  }

  private static void addUp(Tensor sums, int from, int size) {
    MemorySegment memory = sums.memory();
    Parallel.elements(
        size,
        (start, end) -> {
          for (int i = start; i < end; i += L) {
            store(load(memory, i).add(load(memory, from + i)), memory, i);
          }
        });
  }
}
