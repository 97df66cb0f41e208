package latentlab.engine.family.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.CoderNetwork;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Tape;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;
import latentlab.support.LoneStep;
import latentlab.support.TinyRuns;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaeModelTest {
  private static final DataInfo PLANE =
      new DataInfo("plane", DataInfo.Kind.POINTS, 2, 1, 1, 100, 10, 10, 1);

  private static VaeConfig linear(String estimator, double deviation) {
    return new VaeConfig(
        new CoderNetwork(false, List.of(), List.of()),
        2,
        "gaussian",
        deviation,
        estimator,
        1,
        1,
        0,
        0,
        0);
  }

  /**
   * With a linear decoder and a Gaussian likelihood the model is probabilistic principal component
   * analysis (Tipping and Bishop 1999): log p(x) is that of N(b, W Wᵀ + s² I), in closed form.
   */
  @Test
  void theImportanceSampledLikelihoodIsThatOfALinearGaussianModel() {
    double s = 0.7;
    VaeModel model = new VaeModel(linear("analytic", s), PLANE, 3);
    double[][] weight = new double[2][2];
    double[] bias = new double[2];
    model.parameters().all().stream()
        .filter(parameter -> parameter.name().startsWith("decoder"))
        .forEach(
            parameter -> {
              for (int i = 0; i < parameter.value().size(); i++) {
                double value = parameter.value().get(i);
                if (parameter.name().endsWith("weight")) {
                  weight[i / 2][i % 2] = value;
                } else {
                  bias[i] = value;
                }
              }
            });
    RealMatrix w = new Array2DRowRealMatrix(weight);
    RealMatrix covariance =
        w.multiply(w.transpose())
            .add(MatrixUtils.createRealIdentityMatrix(2).scalarMultiply(s * s));
    double[] x = {0.4, -0.3};
    double exact =
        Math.log(new MultivariateNormalDistribution(null, bias, covariance.getData()).density(x));
    Tape tape = new Tape(new Pool()).mode(false);
    Tensor point = Tensor.of(new float[] {0.4f, -0.3f}, 1, 2, 1, 1);
    RandomStream noise = new RandomStream(1, "importance");
    assertEquals(exact, model.logLikelihood(tape, point, 50_000, noise), 0.02);
    // The bound of any posterior lies below it.
    double bound = 0;
    for (int i = 0; i < 500; i++) {
      bound +=
          model.score(tape, point, new int[1], noise).figures().getOrDefault("elbo", Double.NaN)
              / 500;
      tape.clear();
    }
    assertTrue(bound < exact, bound + " < " + exact);
  }

  @Test
  void bothEstimatorsAgreeInTheMean() {
    Tensor point = Tensor.of(new float[] {0.4f, -0.3f}, 1, 2, 1, 1);
    double[] means = new double[2];
    for (int which = 0; which < 2; which++) {
      VaeModel model = new VaeModel(linear(which == 0 ? "analytic" : "sampled", 1), PLANE, 3);
      Tape tape = new Tape(new Pool()).mode(false);
      RandomStream noise = new RandomStream(9, "estimators");
      for (int i = 0; i < 20_000; i++) {
        Scores.Score score = model.score(tape, point, new int[1], noise);
        means[which] += score.figures().getOrDefault("kl", Double.NaN) / 20_000;
        tape.clear();
      }
    }
    assertEquals(means[0], means[1], 0.03);
  }

  @ParameterizedTest
  @CsvSource({
    "mlp, bernoulli, analytic, 1",
    "mlp, gaussian, sampled, 3",
    "conv, bernoulli, sampled, 2",
    "conv, gaussian, analytic, 1",
  })
  void everyCombinationLearns(String network, String likelihood, String estimator, String samples) {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec =
        new RunSpec("vae", "bars", 5, Catalog.family("vae").defaults(data.info()))
            .with("network", network)
            .with("likelihood", likelihood)
            .with("estimator", estimator)
            .with("samples", samples)
            .with("layers", "32")
            .with("channels", "4,8")
            .with("latent", "4")
            .with("learningRate", "0.005")
            .with("batch", "32");
    VaeModel model = new VaeModel(VaeConfig.of(spec.settings()), data.info(), 5);
    Trainer trainer = new Trainer(spec, data, model);
    double first = trainer.step().firstEntry().getValue();
    double last = first;
    for (int step = 0; step < 150; step++) {
      last = trainer.step().firstEntry().getValue();
    }
    assertTrue(last < first - 5, "from %s to %s".formatted(first, last));
  }

  @Test
  void theKlWeightWarmsUpFromNothing() {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec =
        new RunSpec("vae", "bars", 5, Catalog.family("vae").defaults(data.info()))
            .with("layers", "16")
            .with("warmup", "2")
            .with("beta", "4");
    Trainer trainer =
        new Trainer(spec, data, new VaeModel(VaeConfig.of(spec.settings()), data.info(), 5));
    for (int step = 0; step < 5; step++) {
      double expected = 4 * Math.min(1, trainer.epoch() / 2);
      var losses = trainer.step();
      double weight =
          (losses.getOrDefault("loss", 0.0) - losses.getOrDefault("reconstruction", 0.0))
              / losses.getOrDefault("kl", 1.0);
      assertEquals(expected, weight, 0.01);
    }
  }

  /** Burgess et al. 2018, equation 8, with C rising over two epochs of eight steps. */
  @Test
  void theLossIsThatOfARisingCapacity() {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = capacity(data).with("capacity", "6").with("capacityEpochs", "2");
    Trainer trainer =
        new Trainer(spec, data, new VaeModel(VaeConfig.of(spec.settings()), data.info(), 5));
    for (int step = 0; step < 20; step++) {
      double target = 6 * Math.min(1, trainer.epoch() / 2);
      var losses = trainer.step();
      double expected =
          losses.getOrDefault("reconstruction", 0.0)
              + 10 * Math.abs(losses.getOrDefault("kl", 0.0) - target);
      assertEquals(expected, losses.getOrDefault("loss", 0.0), 1e-3);
    }
  }

  @Test
  void aStrictCapacityHoldsTheDivergenceAtItsTarget() {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = capacity(data).with("capacity", "1.5").with("capacityEpochs", "0");
    Trainer trainer =
        new Trainer(spec, data, new VaeModel(VaeConfig.of(spec.settings()), data.info(), 5));
    for (int step = 0; step < 300; step++) {
      trainer.step();
    }
    double mean = 0;
    for (int step = 0; step < 20; step++) {
      mean += trainer.step().getOrDefault("kl", 0.0) / 20;
    }
    // It goes to and fro around the target, by as much as a step moves it.
    assertEquals(1.5, mean, 0.3);
    // Without a capacity the same weight leaves nearly nothing of the code.
    trainer.change("capacity", "0");
    for (int step = 0; step < 100; step++) {
      trainer.step();
    }
    assertTrue(trainer.step().getOrDefault("kl", 9.0) < 0.5);
  }

  private static RunSpec capacity(DataSet data) {
    return new RunSpec("vae", "bars", 5, Catalog.family("vae").defaults(data.info()))
        .with(Map.of("layers", "32", "latent", "4", "batch", "32", "schedule", "constant"))
        .with(Map.of("learningRate", "0.005", "beta", "10"));
  }

  /** Both sides of the target: the divergence is drawn up to a high one and down to a low one. */
  @ParameterizedTest
  @CsvSource({"0.01", "50"})
  void theSlopeOfTheCapacityIsThatOfFiniteDifferences(String target) {
    DataSet data = TinyRuns.bars(32);
    RunSpec spec = capacity(data).with("capacity", target).with("capacityEpochs", "0");
    VaeModel model = new VaeModel(VaeConfig.of(spec.settings()), data.info(), 5);
    LoneStep step = LoneStep.of(spec.settings(), data);
    step.loss(model);
    var bias =
        model.parameters().all().stream()
            .filter(parameter -> parameter.name().equals("mean.bias"))
            .findFirst()
            .orElseThrow();
    float[] slope = bias.variable().gradient().toArray();
    for (int d = 0; d < slope.length; d++) {
      // Away from 0, where the divergence of a mean is flat.
      float before = bias.value().get(d);
      bias.value().set(d, before + 0.01f);
      double above = step.loss(model);
      bias.value().set(d, before - 0.01f);
      double below = step.loss(model);
      bias.value().set(d, before);
      double expected = (above - below) / 0.02;
      assertEquals(expected, slope[d], 0.02 + 0.02 * Math.abs(expected));
    }
  }

  @Test
  void settingsThatDoNotFitTheDataAreRefusedWithAWayOut() {
    RunSpec points = Catalog.spec("vae", "moons", 1);
    assertRefused(points.with("network", "conv"), PLANE, "choose the network mlp");
    assertRefused(points.with("likelihood", "bernoulli"), PLANE, "choose the likelihood gaussian");
    RunSpec digits = Catalog.spec("vae", "mnist", 1).with("network", "conv");
    assertRefused(digits.with("channels", "8,8,8"), Catalog.data("mnist"), "choose fewer channels");
  }

  private static void assertRefused(RunSpec spec, DataInfo data, String sentence) {
    BadInput refused =
        assertThrows(BadInput.class, () -> new VaeModel(VaeConfig.of(spec.settings()), data, 1));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
  }
}
