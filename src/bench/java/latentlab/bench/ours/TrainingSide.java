package latentlab.bench.ours;

import latentlab.bench.work.Side;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Parameters;
import latentlab.engine.optim.Adam;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;

/** A network with one loss that Adam trains. */
final class TrainingSide implements Side {
  private static final double LEARNING_RATE = 1e-3;

  /** What is trained. */
  interface Network {
    Parameters parameters();

    /**
     * @param pictures [batch, 1, 28, 28]
     * @return [1]
     */
    Variable loss(Tape tape, Tensor pictures);
  }

  private final Network network;
  private final FixedBatches batches;
  private final Adam adam;
  private final Tape tape = new Tape(new Pool());
  private double loss;

  TrainingSide(Network network, FixedBatches batches) {
    this.network = network;
    this.batches = batches;
    this.adam = new Adam(network.parameters(), 0);
  }

  @Override
  public long parameters() {
    return network.parameters().count();
  }

  @Override
  public void step() {
    Parameters parameters = network.parameters();
    parameters.forgetGradients();
    Variable total = network.loss(tape, batches.next());
    tape.backward(total);
    parameters.settleGradients();
    adam.step(LEARNING_RATE, 1);
    loss = total.value().get(0);
    tape.clear();
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    // Tensors are native memory that goes with their Java objects.
  }
}
