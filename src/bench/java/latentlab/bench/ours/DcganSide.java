package latentlab.bench.ours;

import java.util.List;
import latentlab.bench.work.Side;
import latentlab.engine.grad.BernoulliLikelihood;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.BatchNormLayer;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.ReshapeLayer;
import latentlab.engine.nn.Sequential;
import latentlab.engine.nn.TransposedConvolutionLayer;
import latentlab.engine.optim.Adam;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Two convolutional networks against each other (Goodfellow et al. 2014, arXiv 1406.2661; Radford
 * et al. 2016, arXiv 1511.06434): a step of the discriminator, then one of the generator.
 */
final class DcganSide implements Side {
  private static final int LATENT = 100;
  private static final int WIDTH = 128;
  private static final int SIDE = 7;
  private static final double LEARNING_RATE = 2e-4;
  private static final double BETA1 = 0.5;
  private static final double BETA2 = 0.999;

  private final Parameters drawing = new Parameters();
  private final Parameters judging = new Parameters();
  private final Sequential generator;
  private final Sequential discriminator;
  private final Adam drawingAdam;
  private final Adam judgingAdam;
  private final FixedBatches batches;
  private final RandomStream noise = new RandomStream(Ours.SEED, "noise");

  /** One for each player, so that each gets the memory of its last step again. */
  private final Tape drawingTape = new Tape(new Pool());

  private final Tape judgingTape = new Tape(new Pool());
  private double loss;

  DcganSide(FixedBatches batches) {
    this.batches = batches;
    int dense = WIDTH * SIDE * SIDE;
    generator =
        new Sequential(
            List.of(
                new DenseLayer(drawing, "0", LATENT, dense, Activation.NONE),
                new ReshapeLayer(WIDTH, SIDE, SIDE),
                new BatchNormLayer(drawing, "1", WIDTH, Activation.RELU),
                new TransposedConvolutionLayer(drawing, "2", WIDTH, 64, 4, 2, 1, Activation.NONE),
                new BatchNormLayer(drawing, "3", 64, Activation.RELU),
                new TransposedConvolutionLayer(drawing, "4", 64, 1, 4, 2, 1, Activation.TANH)));
    discriminator =
        new Sequential(
            List.of(
                new ConvolutionLayer(judging, "0", 1, 64, 4, 2, 1, Activation.LEAKY_RELU),
                new ConvolutionLayer(judging, "1", 64, WIDTH, 4, 2, 1, Activation.NONE),
                new BatchNormLayer(judging, "2", WIDTH, Activation.LEAKY_RELU),
                new ReshapeLayer(dense),
                new DenseLayer(judging, "3", dense, 1, Activation.NONE)));
    drawing.allocate(Ours.SEED);
    judging.allocate(Ours.SEED);
    drawingAdam = new Adam(drawing, BETA1, BETA2, 0);
    judgingAdam = new Adam(judging, BETA1, BETA2, 0);
  }

  @Override
  public long parameters() {
    return drawing.count() + judging.count();
  }

  @Override
  public void step() {
    Tensor pictures = batches.next();
    loss = judge(pictures) + draw(pictures.shape().at(0));
  }

  private double judge(Tensor pictures) {
    Tape tape = judgingTape;
    judging.forgetGradients();
    Variable real = discriminator.forward(tape, tape.constant(pictures));
    // A constant: what the discriminator learns is not the generator's concern.
    Tensor drawn = generator.forward(tape, noise(tape, pictures.shape().at(0))).value();
    Variable fake = discriminator.forward(tape, tape.constant(drawn));
    Variable total =
        WeightedMeans.apply(
            tape,
            new Variable[] {surprise(tape, real, 1), surprise(tape, fake, 0)},
            new double[] {1, 1});
    tape.backward(total);
    return learn(tape, total, judging, judgingAdam);
  }

  private double draw(int batch) {
    Tape tape = drawingTape;
    drawing.forgetGradients();
    judging.freeze(true);
    Variable drawn = generator.forward(tape, noise(tape, batch));
    Variable fooled = surprise(tape, discriminator.forward(tape, drawn), 1);
    Variable total = WeightedMeans.apply(tape, new Variable[] {fooled}, new double[] {1});
    tape.backward(total);
    judging.freeze(false);
    return learn(tape, total, drawing, drawingAdam);
  }

  private static double learn(Tape tape, Variable total, Parameters player, Adam adam) {
    player.settleGradients();
    adam.step(LEARNING_RATE, 1);
    double value = total.value().get(0);
    tape.clear();
    return value;
  }

  private Variable noise(Tape tape, int batch) {
    Tensor z = tape.take(batch, LATENT);
    noise.fillNormal(z);
    return tape.constant(z);
  }

  /** Binary cross-entropy of judgements [batch, 1] with one label for all. */
  private static Variable surprise(Tape tape, Variable judgements, float label) {
    Tensor labels = tape.take(judgements.shape());
    labels.fill(label);
    return BernoulliLikelihood.apply(tape, judgements, labels);
  }

  /** That of the discriminator and that of the generator. */
  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    // Tensors are native memory that goes with their Java objects.
  }
}
