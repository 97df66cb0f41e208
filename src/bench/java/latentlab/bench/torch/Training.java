package latentlab.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import latentlab.bench.work.Side;
import org.jspecify.annotations.Nullable;

/** libtorch's side of a training work. */
final class Training implements Side {
  private final PtNDManager memory;
  private final Net net;
  private final NDArray step;
  private final List<NDArray> batches;
  private @Nullable NDArray loss;
  private int next;

  /**
   * @param memory everything of this side, closed with it
   * @param batches pictures [batch, 1, 28, 28], taken in turn
   */
  Training(Script script, PtNDManager memory, List<NDArray> batches) {
    this.memory = memory;
    this.batches = List.copyOf(batches);
    net = new Net(script, memory);
    step = net.method("step");
  }

  @Override
  public long parameters() {
    return net.parameters();
  }

  @Override
  public void step() {
    NDArray batch = batches.get(next);
    next = (next + 1) % batches.size();
    NDArray present = net.call(step, batch);
    if (loss != null) {
      loss.close();
    }
    loss = present;
  }

  @Override
  public double loss() {
    if (loss == null) {
      throw new IllegalStateException("no step yet");
    }
    return loss.getFloat();
  }

  @Override
  public void close() {
    memory.close();
  }
}
