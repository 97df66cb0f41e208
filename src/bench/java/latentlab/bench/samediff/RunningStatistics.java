package latentlab.bench.samediff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The means and variances that batch normalisation would use outside training: of every batch, a
 * tenth goes into them. SameDiff has no such state, so they are kept beside the graph.
 */
final class RunningStatistics {
  private static final double SHARE = 0.1;

  private final Map<String, INDArray> means = new HashMap<>();
  private final Map<String, INDArray> variances = new HashMap<>();

  /** Takes in what the batch normalisations of a run found; changes the arrays it is given. */
  void take(List<Normalisation.Statistics> found, Map<String, INDArray> results) {
    for (Normalisation.Statistics one : found) {
      take(means, one.layer(), 0, required(results, one.mean()), SHARE);
      double unbiased = SHARE * one.count() / (one.count() - 1);
      take(variances, one.layer(), 1, required(results, one.variance()), unbiased);
    }
  }

  private static void take(
      Map<String, INDArray> kept, String layer, double start, INDArray found, double share) {
    INDArray present =
        kept.computeIfAbsent(layer, _ -> Nd4j.valueArrayOf(found.shape(), start, DataType.FLOAT));
    present.muli(1 - SHARE).addi(found.muli(share));
  }

  /** A result by name. */
  static INDArray required(Map<String, INDArray> results, String name) {
    INDArray result = results.get(name);
    if (result == null) {
      throw new IllegalStateException("SameDiff gave no " + name);
    }
    return result;
  }
}
