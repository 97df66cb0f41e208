package latentlab.bench.samediff;

import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.listeners.At;
import org.nd4j.autodiff.listeners.Operation;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.InferenceSession;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Runs a graph again and again in the same memory. {@link SameDiff#calculateGradients} switches
 * that off: it takes fresh memory for every array of every step, which comes back only when Java
 * collects garbage, and the steps that wait for that take up to three times as long as the others.
 * A session of one's own keeps it on.
 */
final class Run extends InferenceSession {
  private static final At AT = At.defaultAt(Operation.TRAINING);

  private final List<String> wanted;

  /**
   * @param wanted names of the variables that a run gives
   */
  Run(SameDiff graph, List<String> wanted) {
    super(graph);
    this.wanted = List.copyOf(wanted);
    setMmgr(new Memory());
  }

  /** One run; what it gives belongs to the caller until {@link #giveBack}. */
  Map<String, INDArray> once(Map<String, INDArray> placeholders) {
    // It remembers every array it ever freed; of a run that is over, nobody asks.
    freedArrays.clear();
    return output(wanted, placeholders, null, List.of(), List.of(), AT);
  }

  /** Lets later runs have the memory of an array. */
  void giveBack(INDArray array) {
    getMmgr().release(array);
  }

  void close() {
    getMmgr().close();
  }
}
