package latentlab.engine.family.diffusion;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Conditional flow matching (Lipman et al. 2023, arXiv 2210.02747, equation 9) along straight
 * paths: the squared error of the velocity, mean over all numbers.
 */
final class FlowObjective implements Objective {
  private final DenoisingNetwork network;
  private final NoiseSchedule schedule;

  FlowObjective(DenoisingNetwork network, NoiseSchedule schedule) {
    this.network = network;
    this.schedule = schedule;
  }

  @Override
  public Loss loss(Tape tape, Noisy noisy, Variable output) {
    Variable wanted = tape.constant(noisy.wanted(tape, Target.VELOCITY));
    Variable total = Reduce.mean(tape, SquaredError.apply(tape, output, wanted));
    SequencedMap<String, Double> parts = new LinkedHashMap<>();
    parts.put("loss", (double) total.value().get(0));
    return new Loss(total, parts);
  }

  @Override
  public Scores.Score score(Tape tape, Tensor clean, int[] labels, RandomStream random) {
    int rows = clean.shape().at(0);
    double[] times = Strata.continuous(rows, random);
    Noisy noisy = Noisy.of(tape, schedule, clean, times, random);
    Variable output = network.forward(tape, tape.constant(noisy.states()), noisy.told(), labels);
    Variable wanted = tape.constant(noisy.wanted(tape, Target.VELOCITY));
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put(
        "predictionError", WeightedMeans.mean(SquaredError.apply(tape, output, wanted).value()));
    return new Scores.Score(figures, new double[0]);
  }
}
