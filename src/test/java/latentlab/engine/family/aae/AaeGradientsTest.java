package latentlab.engine.family.aae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import latentlab.engine.data.DataSet;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.support.LoneStep;
import latentlab.support.TinyRuns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A step has three losses, each for a player of its own: what reaches the optimiser at each update
 * is the slope of that update's loss, against central differences in double precision from the
 * decoder's and the discriminator's output on.
 */
class AaeGradientsTest {
  private static final int BATCH = 4;

  private final DataSet data = TinyRuns.bars(32);
  private final Tensor batch = LoneStep.first(data, BATCH);
  private final Tape tape = new Tape(new Pool());
  private final Settings settings =
      Catalog.family("aae")
          .defaults(data.info())
          .with("layers", "12")
          .with("discriminatorLayers", "10")
          .with("codePrior", "mixture")
          .with("smoothing", "0.1");
  private final AaeModel model = new AaeModel(AaeConfig.of(settings), data.info(), 3);

  @Test
  void everyUpdateGetsTheSlopeOfItsOwnLoss() {
    LoneStep step = new LoneStep(batch, settings);
    SequencedMap<String, Double> losses = step.losses(model);
    float[] draws = step.seen().getOrDefault("priorDraw", new float[0]);
    Tensor prior = Tensor.of(draws, BATCH, 2);
    assertEquals(reconstruction(), value(losses, "reconstruction"), 1e-3);
    assertEquals(discriminator(prior), value(losses, "discriminator"), 1e-4);
    assertEquals(generator(), value(losses, "generator"), 1e-4);
    assertEquals(4, step.updates().size());
    check(step.updates().get(0), _ -> reconstruction());
    check(step.updates().get(1), _ -> reconstruction());
    check(step.updates().get(2), _ -> discriminator(prior));
    check(step.updates().get(3), _ -> generator());
    assertEquals(step.updates().get(0).keySet(), step.updates().get(3).keySet());
  }

  private static double value(SequencedMap<String, Double> losses, String name) {
    return losses.getOrDefault(name, Double.NaN);
  }

  private void check(Map<Parameter, float[]> gradients, ToDoubleFunction<Parameter> loss) {
    RandomStream pick = new RandomStream(1, "pick");
    assertTrue(!gradients.isEmpty());
    gradients.forEach(
        (parameter, gradient) -> {
          for (int trial = 0; trial < 6; trial++) {
            int index = pick.nextInt(gradient.length);
            float before = parameter.value().get(index);
            // Wider steps cross the kinks of rectifiers, and differences there do not settle.
            float h = 1e-3f;
            parameter.value().set(index, before + h);
            double above = loss.applyAsDouble(parameter);
            parameter.value().set(index, before - h);
            double below = loss.applyAsDouble(parameter);
            parameter.value().set(index, before);
            double expected = (above - below) / (2 * h);
            double tolerance = 0.002 + 0.01 * Math.abs(expected);
            assertEquals(expected, gradient[index], tolerance, parameter.name());
          }
        });
  }

  /** -Σ x log m + (1 - x) log(1 - m), mean over the batch. */
  private double reconstruction() {
    Tensor means = model.reconstruct(tape, batch, batch).pictures();
    double sum = 0;
    for (int i = 0; i < batch.size(); i++) {
      double x = batch.get(i);
      sum -= x * Math.log(means.get(i)) + (1 - x) * Math.log(1 - means.get(i));
    }
    tape.clear();
    return sum / BATCH;
  }

  private double discriminator(Tensor prior) {
    double sum = 0;
    for (double p : said(prior)) {
      sum -= 0.9 * Math.log(p) + 0.1 * Math.log(1 - p);
    }
    for (double p : said(null)) {
      sum -= Math.log(1 - p);
    }
    return sum / BATCH;
  }

  private double generator() {
    double sum = 0;
    for (double p : said(null)) {
      sum -= Math.log(p);
    }
    return sum / BATCH;
  }

  /** What the discriminator says of points, or of the codes of the batch. */
  private double[] said(@Nullable Tensor points) {
    Tensor things = points == null ? model.encode(tape, batch).mean() : points;
    float[] said = model.verdicts(tape, things).toArray();
    tape.clear();
    double[] values = new double[said.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = said[i];
    }
    return values;
  }

  @Test
  void thePullIsMinusTheSlopeOfEachCodesOwnLossAndLeavesGradientsAlone() {
    float[] points = {0.5f, -1, 2, 0.3f, -0.7f, 1.1f};
    model.parameters().forgetGradients();
    Tensor pull = model.pull(tape, Tensor.of(points, 3, 2));
    float[] pulls = pull.toArray();
    tape.clear();
    for (int i = 0; i < points.length; i++) {
      double h = 1e-2;
      double slope = (surprise(points, i, h) - surprise(points, i, -h)) / (2 * h);
      assertEquals(-slope, pulls[i], 0.002 + 0.01 * Math.abs(slope));
    }
    model.parameters().all().forEach(p -> assertTrue(!p.variable().reached(), p.name()));
  }

  private double surprise(float[] points, int at, double by) {
    float[] moved = points.clone();
    moved[at] += (float) by;
    return -Math.log(said(Tensor.of(moved, 3, 2))[at / 2]);
  }
}
