package latentlab.engine.tensor;

import java.util.EnumMap;
import java.util.Map;

/** Memory that a thread keeps for the kernels it runs, because they come again. */
final class Workspace {
  /** What a piece of memory is for: a kernel needs several at a time. */
  enum Use {
    KERNELS,
    KERNEL_GRADIENTS,
    KERNEL_ROWS,
    WINDOWS,
    PRODUCTS,
    GRID,
    SLOPES,
    PICTURE,
    HALF
  }

  private static final ThreadLocal<Workspace> OWN = ThreadLocal.withInitial(Workspace::new);

  private final Map<Use, Tensor> rooms = new EnumMap<>(Use.class);
  private final Transpose transpose = new Transpose();

  private Workspace() {}

  /** That of the calling thread. */
  static Workspace own() {
    return OWN.get();
  }

  /** At least so many floats of unspecified contents, the same memory until more is asked for. */
  Tensor room(Use use, int floats) {
    Tensor room = rooms.get(use);
    if (room == null || room.size() < floats) {
      room = Tensor.aligned(floats);
      rooms.put(use, room);
    }
    return room;
  }

  Transpose transpose() {
    return transpose;
  }
}
