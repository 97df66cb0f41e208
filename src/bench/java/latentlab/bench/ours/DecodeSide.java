package latentlab.bench.ours;

import latentlab.bench.work.Side;
import latentlab.engine.family.Decodes;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** What the slider of the latent space asks for: one point in, one picture out. */
final class DecodeSide implements Side {
  private static final int POINTS = 8;

  private final Decodes decoder;
  private final long parameters;
  private final Tensor[] points = new Tensor[POINTS];
  private final Tape tape = new Tape(new Pool()).mode(false);
  private int next;
  private float[] picture = new float[1];

  DecodeSide(FamilyModel vae, int batch) {
    if (!(vae.model() instanceof Decodes decodes)) {
      throw new IllegalArgumentException(vae.model() + " does not decode");
    }
    this.decoder = decodes;
    this.parameters = decoderParameters(vae.model().parameters());
    RandomStream random = new RandomStream(Ours.SEED, "points");
    for (int i = 0; i < POINTS; i++) {
      points[i] = Tensor.zeros(batch, decodes.latentSize());
      random.fillNormal(points[i]);
    }
  }

  private static long decoderParameters(Parameters all) {
    return all.all().stream()
        .filter(parameter -> parameter.name().startsWith("decoder."))
        .map(Parameter::shape)
        .mapToLong(shape -> shape.size())
        .sum();
  }

  /** Those of the decoder, which is all that works here. */
  @Override
  public long parameters() {
    return parameters;
  }

  @Override
  public void step() {
    next = (next + 1) % POINTS;
    picture = decoder.decode(tape, points[next]).toArray();
    tape.clear();
  }

  @Override
  public double loss() {
    double sum = 0;
    for (float pixel : picture) {
      sum += pixel;
    }
    return sum / picture.length;
  }

  @Override
  public void close() {
    // Tensors are native memory that goes with their Java objects.
  }
}
