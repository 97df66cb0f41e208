package latentlab.bench.samediff;

import java.util.Map;
import latentlab.bench.work.Side;

/** SameDiff's side of a work that only wants pictures. */
final class TrainingSide implements Side {
  /** Name of the placeholder for a batch [batch, 1, 28, 28]. */
  static final String PICTURES = "pictures";

  private final Learning learning;
  private final FixedBatches batches;
  private double loss;

  TrainingSide(Learning learning, FixedBatches batches) {
    this.learning = learning;
    this.batches = batches;
  }

  @Override
  public long parameters() {
    return learning.parameters();
  }

  @Override
  public void step() {
    loss = learning.step(Map.of(PICTURES, batches.next())).loss();
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    learning.close();
  }
}
