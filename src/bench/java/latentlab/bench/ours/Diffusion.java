package latentlab.bench.ours;

import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Densities;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Denoising diffusion (Ho et al. 2020, arXiv 2006.11239, algorithm 1): a U-Net says which noise was
 * mixed into a picture.
 */
final class Diffusion implements TrainingSide.Network {
  private static final int STEPS = 1000;
  private static final double FIRST_BETA = 1e-4;
  private static final double LAST_BETA = 0.02;

  private final Parameters parameters = new Parameters();
  private final UNet network = new UNet(parameters);
  private final RandomStream random = new RandomStream(Ours.SEED, "noise");

  /** How much of the picture's variance is left after each step: Π (1 - beta). */
  private final double[] left = new double[STEPS];

  Diffusion() {
    parameters.allocate(Ours.SEED);
    double product = 1;
    for (int t = 0; t < STEPS; t++) {
      product *= 1 - (FIRST_BETA + (LAST_BETA - FIRST_BETA) * t / (STEPS - 1));
      left[t] = product;
    }
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Variable loss(Tape tape, Tensor pictures) {
    int batch = pictures.shape().at(0);
    int[] times = new int[batch];
    Tensor ofPicture = tape.take(batch);
    Tensor ofNoise = tape.take(batch);
    for (int i = 0; i < batch; i++) {
      times[i] = random.nextInt(STEPS);
      ofPicture.set(i, (float) Math.sqrt(left[times[i]]));
      ofNoise.set(i, (float) Math.sqrt(1 - left[times[i]]));
    }
    Tensor noise = tape.take(pictures.shape());
    random.fillNormal(noise);
    Tensor mixed = tape.take(pictures.shape());
    Densities.scaleRows(pictures, ofPicture, mixed, false);
    Densities.scaleRows(noise, ofNoise, mixed, true);
    Variable guess = network.forward(tape, tape.constant(mixed), times);
    return Reduce.mean(tape, SquaredError.apply(tape, guess, tape.constant(noise)));
  }
}
