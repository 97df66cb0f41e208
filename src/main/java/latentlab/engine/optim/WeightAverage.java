package latentlab.engine.optim;

import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.Updates;

/**
 * A smoothed copy of the weights (Polyak and Juditsky 1992): an exponential moving average that
 * jitters less than the weights it follows and often gives better pictures.
 */
public final class WeightAverage {
  private final Parameters parameters;
  private final double decay;
  private final Tensor average;
  private long steps;

  /**
   * @param decay how much of the average is kept each step, from 0 to below 1
   */
  public WeightAverage(Parameters parameters, double decay) {
    this.parameters = parameters;
    this.decay = decay;
    this.average = Tensor.zeros(parameters.everything().size());
  }

  /** Takes in the present weights; the first steps weigh more, so that it starts near them. */
  public void update() {
    steps++;
    double present = Math.min(decay, steps / (10.0 + steps));
    Updates.average(parameters.everything(), average, steps == 1 ? 0 : present);
  }

  /** Begins anew at the present weights. */
  public void restart() {
    average.set(parameters.everything());
    steps = 0;
  }

  /** The averaged weights, laid out as {@link Parameters#everything()}. */
  public Tensor values() {
    return average;
  }
}
