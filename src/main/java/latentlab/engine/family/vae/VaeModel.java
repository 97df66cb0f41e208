package latentlab.engine.family.vae;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.family.Samples;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.BernoulliLikelihood;
import latentlab.engine.grad.GaussianKl;
import latentlab.engine.grad.GaussianLikelihood;
import latentlab.engine.grad.Reparameterise;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.MirroredDecoder;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * A variational autoencoder (Kingma and Welling 2013, arXiv 1312.6114): an encoder gives every
 * picture x a Gaussian posterior q(z | x), a decoder every latent point z a likelihood p(x | z),
 * and both climb the evidence lower bound E[log p(x | z)] - beta KL(q(z | x) || p(z)).
 */
public final class VaeModel
    implements GenerativeModel, Encodes, Decodes, Reconstructs, Samples, Scores {
  private final VaeConfig config;
  private final DataInfo data;
  private final Parameters parameters = new Parameters();
  private final VaeEncoder encoder;
  private final MirroredDecoder decoder;

  public VaeModel(VaeConfig config, DataInfo data, long seed) {
    this(config, data);
    parameters.allocate(seed);
  }

  /** Without memory for its weights. */
  VaeModel(VaeConfig config, DataInfo data) {
    config.check(data);
    this.config = config;
    this.data = data;
    this.encoder = new VaeEncoder(parameters, config, data);
    this.decoder = config.network().decoder(parameters, data, config.latent(), lastActivation());
  }

  /** The decoder gives logits of a Bernoulli, or means of a Gaussian: 0 to 1 for pictures. */
  private Activation lastActivation() {
    boolean boundedMeans = !config.bernoulli() && data.kind() == DataInfo.Kind.PICTURES;
    return boundedMeans ? Activation.SIGMOID : Activation.NONE;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public SequencedMap<String, Double> learn(LearningStep step) {
    Tape tape = step.tape();
    Bound bound = bound(tape, step.batch(), config.samples(), step.noise());
    Variable loss = loss(step, bound);
    if (step.watched()) {
      show(step, bound);
    }
    tape.backward(loss);
    if (step.watched()) {
      step.saw("latentGradient", bound.latent.gradient());
      step.saw("meanGradient", bound.mean.gradient());
      step.phase("gradients");
    }
    step.update(parameters);
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    losses.put("loss", (double) loss.value().get(0));
    losses.put("reconstruction", WeightedMeans.mean(bound.reconstruction.value()));
    losses.put("kl", WeightedMeans.mean(bound.divergence.value()));
    return losses;
  }

  /**
   * reconstruction + beta KL, or reconstruction + beta |KL - C| where the run has a capacity: KL
   * the mean over the batch (Burgess et al. 2018, arXiv 1804.03599, equation 8).
   */
  private Variable loss(LearningStep step, Bound bound) {
    Tape tape = step.tape();
    double weight = klWeight(step.settings(), step.epoch());
    double target = capacity(step.settings(), step.epoch());
    // |x| is x or -x; which of them is known before the gradient is.
    double side =
        step.settings().real("capacity") == 0
            ? 1
            : Math.signum(WeightedMeans.mean(bound.divergence.value()) - target);
    Variable parts =
        WeightedMeans.apply(
            tape,
            new Variable[] {bound.reconstruction, bound.divergence},
            new double[] {1, weight * side});
    return target == 0
        ? parts
        : Arithmetic.addScalar(tape, parts, (float) (-weight * side * target));
  }

  private void show(LearningStep step, Bound bound) {
    Tape tape = step.tape();
    step.saw("picture", step.batch());
    step.saw("mean", bound.mean.value());
    Tensor deviation = tape.take(bound.logVariance.shape());
    for (int i = 0; i < deviation.size(); i++) {
      deviation.set(i, (float) Math.exp(bound.logVariance.value().get(i) / 2));
    }
    step.saw("deviation", deviation);
    step.phase("encode");
    step.saw("noise", bound.noise);
    step.saw("latent", bound.latent.value());
    step.phase("sample");
    Tensor pictures = means(tape, bound.output.value());
    step.saw("reconstruction", pictures);
    step.phase("decode");
    Tensor difference = tape.take(pictures.shape());
    Elementwise.combine(step.batch(), pictures, -1, difference);
    step.saw("difference", difference);
    step.phase("compare");
  }

  /** The pictures that a decoder's outputs stand for. */
  private Tensor means(Tape tape, Tensor output) {
    Tensor means = tape.take(output.shape());
    if (config.bernoulli()) {
      Activations.forward(Activation.SIGMOID, output, means);
    } else {
      means.set(output);
    }
    return means.reshape(means.size() / data.size(), data.channels(), data.height(), data.width());
  }

  /** beta, rising from 0 over the warm-up (Bowman et al. 2016, arXiv 1511.06349). */
  private double klWeight(Settings settings, double epoch) {
    double beta = settings.real("beta");
    return config.warmup() == 0 ? beta : beta * Math.min(1, epoch / config.warmup());
  }

  /** C in nats, rising evenly from 0 to the capacity. */
  private double capacity(Settings settings, double epoch) {
    double capacity = settings.real("capacity");
    double rise = config.capacityEpochs();
    return rise == 0 ? capacity : capacity * Math.min(1, epoch / rise);
  }

  /** The two parts of the bound, [rows] each, and the posterior they came from. */
  private record Bound(
      Variable reconstruction,
      Variable divergence,
      Variable mean,
      Variable logVariance,
      Tensor noise,
      Variable latent,
      Variable output) {}

  private Bound bound(Tape tape, Tensor pictures, int samples, RandomStream random) {
    VaeEncoder.Heads heads = encoder.forward(tape, tape.constant(pictures));
    int batch = pictures.shape().at(0);
    Tensor noise = tape.take(samples * batch, config.latent());
    random.fillNormal(noise);
    Variable z = Reparameterise.apply(tape, heads.mean(), heads.logVariance(), noise);
    Variable output = decoder.forward(tape, z);
    Variable reconstruction = negativeLogLikelihood(tape, output, pictures);
    Variable divergence =
        config.estimator().equals("analytic")
            ? GaussianKl.analytic(tape, heads.mean(), heads.logVariance())
            : GaussianKl.sampled(tape, heads.logVariance(), noise, z);
    return new Bound(
        reconstruction, divergence, heads.mean(), heads.logVariance(), noise, z, output);
  }

  private Variable negativeLogLikelihood(Tape tape, Variable output, Tensor pictures) {
    return config.bernoulli()
        ? BernoulliLikelihood.apply(tape, output, pictures)
        : GaussianLikelihood.apply(tape, output, pictures, config.deviation());
  }

  @Override
  public int encodedSize() {
    return config.latent();
  }

  @Override
  public Posterior encode(Tape tape, Tensor pictures) {
    VaeEncoder.Heads heads = encoder.forward(tape, tape.constant(pictures));
    return new Posterior(heads.mean().value(), heads.logVariance().value());
  }

  @Override
  public Reconstruction reconstruct(Tape tape, Tensor inputs, Tensor originals) {
    Variable output = decoder.forward(tape, encoder.forward(tape, tape.constant(inputs)).mean());
    Tensor errors = negativeLogLikelihood(tape, output, originals).value();
    return new Reconstruction(means(tape, output.value()), errors);
  }

  @Override
  public int latentSize() {
    return config.latent();
  }

  @Override
  public Tensor decode(Tape tape, Tensor latents) {
    return means(tape, decoder.forward(tape, tape.constant(latents)).value());
  }

  @Override
  public Tensor sample(Tape tape, int count, RandomStream noise) {
    Tensor latents = tape.take(count, config.latent());
    noise.fillNormal(latents);
    return decode(tape, latents);
  }

  @Override
  public Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    Bound bound = bound(tape, pictures, 1, noise);
    double reconstruction = WeightedMeans.mean(bound.reconstruction.value());
    double kl = WeightedMeans.mean(bound.divergence.value());
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("elbo", -reconstruction - kl);
    figures.put("reconstruction", reconstruction);
    figures.put("kl", kl);
    float[] perDimension =
        GaussianKl.perDimension(tape, bound.mean.value(), bound.logVariance.value()).toArray();
    double[] information = new double[perDimension.length];
    for (int d = 0; d < information.length; d++) {
      information[d] = perDimension[d];
    }
    return new Score(figures, information);
  }

  @Override
  public double logLikelihood(Tape tape, Tensor pictures, int samples, RandomStream random) {
    VaeEncoder.Heads heads = encoder.forward(tape, tape.constant(pictures));
    int batch = pictures.shape().at(0);
    Tensor noise = tape.take(samples * batch, config.latent());
    random.fillNormal(noise);
    Variable z = Reparameterise.apply(tape, heads.mean(), heads.logVariance(), noise);
    Tensor miss = negativeLogLikelihood(tape, decoder.forward(tape, z), pictures).value();
    Tensor divergence = GaussianKl.sampled(tape, heads.logVariance(), noise, z).value();
    double total = 0;
    for (int example = 0; example < batch; example++) {
      // log 1/k Σ exp(w) with the largest w taken out, so that nothing underflows.
      double most = Double.NEGATIVE_INFINITY;
      for (int row = example; row < samples * batch; row += batch) {
        most = Math.max(most, -miss.get(row) - divergence.get(row));
      }
      double sum = 0;
      for (int row = example; row < samples * batch; row += batch) {
        sum += Math.exp(-miss.get(row) - divergence.get(row) - most);
      }
      total += most + Math.log(sum / samples);
    }
    return total / batch;
  }
}
