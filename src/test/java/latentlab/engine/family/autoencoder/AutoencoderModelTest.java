package latentlab.engine.family.autoencoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import latentlab.engine.data.Damage;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.CoderNetwork;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Tape;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;
import latentlab.support.TinyRuns;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoencoderModelTest {
  private static final DataInfo PLANE =
      new DataInfo("plane", DataInfo.Kind.POINTS, 2, 1, 1, 100, 10, 10, 1);

  private final Tape tape = new Tape(new Pool()).mode(false);
  private final RandomStream noise = new RandomStream(1, "noise");

  private static RunSpec bars(DataSet data) {
    return new RunSpec(
            "autoencoder", "bars", 5, Catalog.family("autoencoder").defaults(data.info()))
        .with("layers", "32")
        .with("channels", "4,8")
        .with("latent", "4")
        .with("learningRate", "0.005")
        .with("batch", "32");
  }

  private static AutoencoderModel model(RunSpec spec, DataInfo data) {
    return new AutoencoderModel(AutoencoderConfig.of(spec.settings()), data, spec.seed());
  }

  private static double figure(Scores.Score score, String name) {
    return score.figures().getOrDefault(name, Double.NaN);
  }

  /** Rows 0 … of the test split, [rows, 1, 8, 8]. */
  private static Tensor pictures(DataSet data, int rows) {
    float[] values = new float[rows * data.info().size()];
    for (int row = 0; row < rows; row++) {
      data.test().copy(row, values, row * data.info().size());
    }
    return Tensor.of(values, rows, 1, 8, 8);
  }

  @ParameterizedTest
  @CsvSource({
    "mlp, crossentropy, none",
    "mlp, mse, gaussian",
    "conv, crossentropy, masking",
    "conv, mse, dropout",
  })
  void everyCombinationLearns(String network, String loss, String corruption) {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec =
        bars(data).with("network", network).with("loss", loss).with("corruption", corruption);
    AutoencoderModel model = model(spec, data.info());
    Tensor pictures = pictures(data, 16);
    double before =
        figure(model.score(tape, pictures, new int[pictures.shape().at(0)], noise), "mse");
    Trainer trainer = new Trainer(spec, data, model);
    for (int step = 0; step < 300; step++) {
      trainer.step();
    }
    double after =
        figure(model.score(tape, pictures, new int[pictures.shape().at(0)], noise), "mse");
    assertTrue(after < 0.6 * before, "from %s to %s".formatted(before, after));
  }

  /**
   * Linear in and out the best code is the first principal component (Baldi and Hornik 1989): what
   * is lost is the smaller eigenvalue of the covariance.
   */
  @Test
  void aLinearCodeOfOneNumberLosesTheSmallerPrincipalComponent() {
    DataSet data = DataSets.load("moons", TinyRuns.ASSETS);
    RunSpec spec = Catalog.spec("autoencoder", "moons", 3).with("learningRate", "0.01");
    CoderNetwork linear = new CoderNetwork(false, List.of(), List.of());
    AutoencoderConfig config = new AutoencoderConfig(linear, 1, false, Corruption.Kind.NONE, 0);
    AutoencoderModel model = new AutoencoderModel(config, data.info(), 3);
    Trainer trainer = new Trainer(spec, data, model);
    for (int step = 0; step < 800; step++) {
      trainer.step();
    }
    int count = data.test().count();
    double[][] coordinates = new double[count][2];
    float[] points = new float[2 * count];
    for (int i = 0; i < count; i++) {
      data.test().copy(i, points, 2 * i);
      coordinates[i] = new double[] {points[2 * i], points[2 * i + 1]};
    }
    RealMatrix covariance = new Covariance(coordinates, false).getCovarianceMatrix();
    double[] eigenvalues = new EigenDecomposition(covariance).getRealEigenvalues();
    double smaller = Math.min(eigenvalues[0], eigenvalues[1]);
    Scores.Score score =
        model.score(tape, Tensor.of(points, count, 2, 1, 1), new int[count], noise);
    assertEquals(smaller, figure(score, "reconstruction"), 0.03 * smaller);
  }

  @Test
  void theSquaredErrorIsTheSumOfSquaredDifferences() {
    AutoencoderConfig config =
        new AutoencoderConfig(
            new CoderNetwork(false, List.of(), List.of(3)), 2, false, Corruption.Kind.NONE, 0);
    AutoencoderModel model = new AutoencoderModel(config, PLANE, 3);
    Tensor points = Tensor.of(new float[] {0.4f, -0.3f, 2, 1}, 2, 2, 1, 1);
    var back = model.reconstruct(tape, points, points);
    for (int row = 0; row < 2; row++) {
      double x = points.get(2 * row) - back.pictures().get(2 * row);
      double y = points.get(2 * row + 1) - back.pictures().get(2 * row + 1);
      assertEquals(x * x + y * y, back.errors().get(row), 1e-5);
    }
    Scores.Score score = model.score(tape, points, new int[points.shape().at(0)], noise);
    assertEquals(figure(score, "reconstruction") / 2, figure(score, "mse"), 1e-5);
  }

  @Test
  void codesAreHandedOutInStandardDeviations() {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = bars(data).with("schedule", "linear").with("epochs", "40");
    AutoencoderModel model = model(spec, data.info());
    Trainer trainer = new Trainer(spec, data, model);
    while (!trainer.done()) {
      trainer.step();
    }
    Tensor pictures = pictures(data, 64);
    var posterior = model.encode(tape, pictures);
    assertNull(posterior.logVariance());
    for (int d = 0; d < 4; d++) {
      double mean = 0;
      double squares = 0;
      for (int row = 0; row < 64; row++) {
        double value = posterior.mean().get(4 * row + d);
        mean += value / 64;
        squares += value * value / 64;
      }
      assertEquals(0, mean, 0.1);
      assertEquals(1, Math.sqrt(squares - mean * mean), 0.1);
    }
    float[] decoded = model.decode(tape, posterior.mean()).toArray();
    float[] through = model.reconstruct(tape, pictures, pictures).pictures().toArray();
    assertArrayEquals(through, decoded, 1e-3f);
  }

  @Test
  void whatANumberSaysIsWhatTheReconstructionLosesWithoutIt() {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = bars(data).with("latent", "2").with("loss", "mse");
    AutoencoderModel model = model(spec, data.info());
    Trainer trainer = new Trainer(spec, data, model);
    for (int step = 0; step < 200; step++) {
      trainer.step();
    }
    Tensor pictures = pictures(data, 8);
    Scores.Score score = model.score(tape, pictures, new int[pictures.shape().at(0)], noise);
    // Codes are in deviations from their mean: the mean is 0.
    float[] codes = model.encode(tape, pictures).mean().toArray();
    for (int d = 0; d < 2; d++) {
      float[] without = codes.clone();
      for (int row = 0; row < 8; row++) {
        without[2 * row + d] = 0;
      }
      float[] back = model.decode(tape, Tensor.of(without, 8, 2)).toArray();
      double error = 0;
      for (int i = 0; i < back.length; i++) {
        error += Math.pow(back[i] - pictures.get(i), 2) / 8;
      }
      double expected = error - figure(score, "reconstruction");
      assertEquals(expected, score.information()[d], 1e-3 * Math.max(1, expected));
    }
  }

  @Test
  void aDenoisingAutoencoderMendsWhatAPlainOneCannot() {
    DataSet data = TinyRuns.bars(256);
    Tensor whole = pictures(data, 64);
    Tensor damaged = Tensor.zeros(64, 1, 8, 8);
    Damage.apply(whole, Corruption.Kind.MASKING, 0.6, new RandomStream(2, "test"), damaged);
    double[] errors = new double[2];
    for (int which = 0; which < 2; which++) {
      RunSpec spec =
          bars(data).with("corruption", which == 0 ? "none" : "masking").with("noise", "0.6");
      AutoencoderModel model = model(spec, data.info());
      Trainer trainer = new Trainer(spec, data, model);
      for (int step = 0; step < 300; step++) {
        trainer.step();
      }
      float[] back = model.reconstruct(tape, damaged, whole).pictures().toArray();
      for (int i = 0; i < back.length; i++) {
        errors[which] += Math.pow(back[i] - whole.get(i), 2) / back.length;
      }
      boolean says =
          model
              .score(tape, whole, new int[whole.shape().at(0)], noise)
              .figures()
              .containsKey("denoising");
      assertEquals(which == 1, says);
    }
    assertTrue(errors[1] < 0.5 * errors[0], errors[1] + " beside " + errors[0]);
  }

  @Test
  void theAmountOfDamageFollowsTheSettingWhileTraining() {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = bars(data).with("corruption", "masking").with("noise", "0");
    RunSpec plain = bars(data).with("corruption", "none");
    Trainer live = new Trainer(spec, data, model(spec, data.info()));
    Trainer clean = new Trainer(plain, data, model(plain, data.info()));
    assertEquals(clean.step(), live.step());
    live.change("noise", "1");
    assertTrue(live.step().firstEntry().getValue() > clean.step().firstEntry().getValue());
  }

  @Test
  void settingsThatDoNotFitTheDataAreRefusedWithAWayOut() {
    RunSpec points = Catalog.spec("autoencoder", "moons", 1);
    assertRefused(points.with("network", "conv"), PLANE, "choose the network mlp");
    assertRefused(points.with("loss", "crossentropy"), PLANE, "choose the loss mse");
    AutoencoderModel model = model(points, PLANE);
    Tensor point = Tensor.zeros(1, 2, 1, 1);
    BadInput refused =
        assertThrows(BadInput.class, () -> model.logLikelihood(tape, point, 5, noise));
    assertTrue(refused.sentence().contains("importance samples"), refused.sentence());
  }

  private static void assertRefused(RunSpec spec, DataInfo data, String sentence) {
    BadInput refused = assertThrows(BadInput.class, () -> model(spec, data));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
  }
}
