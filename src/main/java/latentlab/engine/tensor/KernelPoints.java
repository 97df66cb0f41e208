package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;

import java.lang.foreign.MemorySegment;
import latentlab.engine.tensor.Workspace.Use;

/**
 * The kernels of {@link Winograd} at its points, and back. A kernel of 4x4 counts as four of 2x2,
 * one for each phase: its first row or its second, its first column or its second, and every second
 * one from there.
 */
final class KernelPoints {
  private final TileTransform transform;
  private final int small;
  private final int large;
  private final int side;
  private final int phases;

  /**
   * @param weight [small channels, large channels, side, side]
   */
  KernelPoints(TileTransform transform, Shape weight, int phases) {
    this.transform = transform;
    this.small = weight.at(0);
    this.large = weight.at(1);
    this.side = weight.at(2);
    this.phases = phases;
  }

  private int area() {
    return side * side;
  }

  /** kernels[point, phase and large channel, small channel]. */
  Tensor points(Tensor weight) {
    int rows = large * phases;
    int step = Winograd.odd(rows * small);
    Tensor kernels = Workspace.own().room(Use.KERNELS, points() * step);
    int[] places = straight(large * area());
    Parallel.rows(
        small / L,
        L * large * area(),
        (from, to) -> {
          Workspace own = Workspace.own();
          MemorySegment rowsOf = own.room(Use.KERNEL_ROWS, large * area() * L).memory();
          MemorySegment half = own.room(Use.HALF, transform.room(0)).memory();
          for (int block = from; block < to; block++) {
            int first = block * L * large * area();
            own.transpose().in(weight.memory(), first, large * area(), places, rowsOf, 0);
            for (int phase = 0; phase < phases; phase++) {
              int target = phase * large * small + block * L;
              transform.kernels(
                  rowsOf,
                  corner(phase) * L,
                  down() * L,
                  across() * L,
                  area() * L,
                  large,
                  half,
                  kernels.memory(),
                  target,
                  small,
                  step);
            }
          }
        });
    return kernels;
  }

  /** kernels[point, small channel, phase and large channel], turned by half a turn. */
  Tensor turned(Tensor weight) {
    int columns = large * phases;
    int step = Winograd.odd(small * columns);
    Tensor kernels = Workspace.own().room(Use.KERNELS, points() * step);
    int[] places = straight(area());
    int end = transform.kernel() - 1;
    Parallel.rows(
        large / L,
        L * small * area(),
        (from, to) -> {
          Workspace own = Workspace.own();
          MemorySegment rowsOf = own.room(Use.KERNEL_ROWS, small * area() * L).memory();
          MemorySegment half = own.room(Use.HALF, transform.room(0)).memory();
          for (int c = from * L; c < to * L; c += L) {
            for (int row = 0; row < small; row++) {
              int first = (row * large + c) * area();
              own.transpose().in(weight.memory(), first, area(), places, rowsOf, row * area() * L);
            }
            for (int phase = 0; phase < phases; phase++) {
              int at = (corner(phase) + end * (down() + across())) * L;
              transform.kernels(
                  rowsOf,
                  at,
                  -down() * L,
                  -across() * L,
                  area() * L,
                  small,
                  half,
                  kernels.memory(),
                  phase * large + c,
                  columns,
                  step);
            }
          }
        });
    return kernels;
  }

  /** The gradient of the weights from the sums of all pieces. */
  void gradient(Tensor sums, int step, Tensor dWeight) {
    int[] places = straight(large * area());
    Parallel.rows(
        small / L,
        L * large * area(),
        (from, to) -> {
          Workspace own = Workspace.own();
          MemorySegment rowsOf = own.room(Use.KERNEL_ROWS, large * area() * L).memory();
          MemorySegment half = own.room(Use.HALF, transform.room(0)).memory();
          for (int block = from; block < to; block++) {
            for (int phase = 0; phase < phases; phase++) {
              transform.kernelGradients(
                  sums.memory(),
                  phase * large * small + block * L,
                  small,
                  step,
                  half,
                  rowsOf,
                  corner(phase) * L,
                  down() * L,
                  across() * L,
                  area() * L,
                  large);
            }
            int first = block * L * large * area();
            own.transpose().out(rowsOf, places, dWeight.memory(), first, large * area());
          }
        });
  }

  private int points() {
    return transform.points() * transform.points();
  }

  /** Where in a kernel that of a phase begins. */
  private int corner(int phase) {
    return phase / 2 * side + phase % 2;
  }

  /** From a row of a phase's kernel to the next. */
  private int down() {
    return phases == 1 ? side : 2 * side;
  }

  private int across() {
    return phases == 1 ? 1 : 2;
  }

  /** One vector after the other. */
  private static int[] straight(int vectors) {
    int[] places = new int[vectors];
    for (int i = 0; i < vectors; i++) {
      places[i] = i * L;
    }
    return places;
  }
}
