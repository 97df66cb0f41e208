package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;

import java.lang.foreign.MemorySegment;

/**
 * The transformations of {@link Winograd}, for tiles of one vector of channels: all columns first,
 * then the rows of what that gives. Steps and places count floats.
 *
 * <p>What is abstract here transforms one row of numbers after the other: those of a row lie a step
 * apart, the rows a stride. Kernels are long enough that each has its own streams of memory.
 */
abstract class TileTransform {
  /** Side of the square of results that a tile has. */
  static final int RESULTS = 4;

  /** Kernels that are transformed together. */
  private static final int GROUP = 16;

  private final int points;
  private final int kernel;

  /**
   * @param points side of a tile, and of its square of products
   * @param kernel side of the kernel: points - 3
   */
  TileTransform(int points, int kernel) {
    this.points = points;
    this.kernel = kernel;
  }

  final int points() {
    return points;
  }

  final int kernel() {
    return kernel;
  }

  /** Bᵀ: from pixels to points. */
  abstract void window(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count);

  /** Aᵀ: from products at the points to results. */
  abstract void result(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count);

  /** A: from the gradient of results to that of products. */
  abstract void gradient(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count);

  /** G: from a kernel to points. */
  abstract void kernel(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count);

  /** Gᵀ: from the gradient at the points to that of a kernel. */
  abstract void kernelGradient(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count);

  /** Floats that transformations of so many columns need between their two halves. */
  final int room(int columns) {
    return points * Math.max(columns, points * GROUP) * L;
  }

  /**
   * From pixels to points: Bᵀ d B of windows, or A g Aᵀ of the gradient of results.
   *
   * @param gradient whether the pixels are a gradient of results
   * @param grid how the pixels lie
   * @param phase which of its grids
   * @param values where the points of the first tile go, from to on
   */
  final void points(
      boolean gradient,
      MemorySegment pixels,
      TileGrid grid,
      int phase,
      MemorySegment half,
      MemorySegment values,
      int to,
      int tileStep,
      int pointStep) {
    int columns = grid.columns();
    int wide = grid.wide();
    for (int y = 0; y < grid.tall(); y++) {
      int at = grid.start(phase) + y * RESULTS * columns * L;
      oneWay(gradient, pixels, at, columns * L, L, half, 0, columns * L, L, columns);
      int target = to + y * wide * tileStep;
      // The longer way is the inner one: along the points of a tile, or along the tiles.
      if (wide < points) {
        for (int x = 0; x < wide; x++) {
          int tile = target + x * tileStep;
          int corner = RESULTS * x * L;
          int next = points * pointStep;
          oneWay(gradient, half, corner, L, columns * L, values, tile, pointStep, next, points);
        }
      } else {
        for (int i = 0; i < points; i++) {
          int row = target + i * points * pointStep;
          int in = i * columns * L;
          oneWay(gradient, half, in, L, RESULTS * L, values, row, pointStep, tileStep, wide);
        }
      }
    }
  }

  private void oneWay(
      boolean gradient,
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count) {
    if (gradient) {
      gradient(in, at, step, stride, out, to, outStep, outStride, count);
    } else {
      window(in, at, step, stride, out, to, outStep, outStride, count);
    }
  }

  /** From products to the pixels of results: the way back of {@link #points}. */
  final void results(
      MemorySegment products,
      int from,
      int tileStep,
      int pointStep,
      MemorySegment half,
      MemorySegment pixels,
      TileGrid grid,
      int phase) {
    int columns = grid.columns();
    int wide = grid.wide();
    for (int y = 0; y < grid.tall(); y++) {
      int source = from + y * wide * tileStep;
      int at = grid.start(phase) + y * RESULTS * columns * L;
      if (wide < points) {
        for (int x = 0; x < wide; x++) {
          int tile = source + x * tileStep;
          result(
              products,
              tile,
              pointStep,
              points * pointStep,
              half,
              RESULTS * x * L,
              L,
              columns * L,
              points);
        }
      } else {
        for (int i = 0; i < points; i++) {
          int row = source + i * points * pointStep;
          result(products, row, pointStep, tileStep, half, i * columns * L, L, RESULTS * L, wide);
        }
      }
      result(half, 0, columns * L, L, pixels, at, columns * L, L, columns);
    }
  }

  /**
   * Kernels that lie an area apart.
   *
   * @param rowStep from a kernel's row to the next
   * @param values where the points of the first kernel go, from to on; the next ones a step on
   */
  final void kernels(
      MemorySegment in,
      int at,
      int rowStep,
      int columnStep,
      int area,
      int count,
      MemorySegment half,
      MemorySegment values,
      int to,
      int step,
      int pointStep) {
    for (int first = 0; first < count; first += GROUP) {
      int some = Math.min(GROUP, count - first);
      for (int j = 0; j < kernel; j++) {
        int column = at + first * area + j * columnStep;
        kernel(in, column, rowStep, area, half, j * GROUP * L, kernel * GROUP * L, L, some);
      }
      for (int i = 0; i < points; i++) {
        int row = to + first * step + i * points * pointStep;
        kernel(half, i * kernel * GROUP * L, GROUP * L, L, values, row, pointStep, step, some);
      }
    }
  }

  /** From the gradient at the points: the way back of {@link #kernels}. */
  final void kernelGradients(
      MemorySegment values,
      int from,
      int step,
      int pointStep,
      MemorySegment half,
      MemorySegment out,
      int to,
      int rowStep,
      int columnStep,
      int area,
      int count) {
    for (int first = 0; first < count; first += GROUP) {
      int some = Math.min(GROUP, count - first);
      for (int i = 0; i < points; i++) {
        int row = from + first * step + i * points * pointStep;
        int target = i * kernel * GROUP * L;
        kernelGradient(values, row, pointStep, step, half, target, GROUP * L, L, some);
      }
      for (int j = 0; j < kernel; j++) {
        int column = to + first * area + j * columnStep;
        kernelGradient(
            half, j * GROUP * L, kernel * GROUP * L, L, out, column, rowStep, area, some);
      }
    }
  }
}
