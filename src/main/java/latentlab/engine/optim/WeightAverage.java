package latentlab.engine.optim;

import java.util.List;
import java.util.function.Predicate;
import latentlab.engine.nn.Parameter;
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
  private final List<Place> present;
  private final Tensor average;
  private long updates;

  /** A parameter that is not averaged, and where it lies among those that are. */
  private record Place(Tensor from, Tensor to) {}

  /**
   * @param decay how much of the average is kept each step, from 0 to below 1
   */
  public WeightAverage(Parameters parameters, double decay) {
    this(parameters, decay, Parameter::averaged);
  }

  /**
   * @param decay how much of the average is kept each step, from 0 to below 1
   * @param averaged which parameters are smoothed; the others are taken as they are
   */
  public WeightAverage(Parameters parameters, double decay, Predicate<Parameter> averaged) {
    this.parameters = parameters;
    this.decay = decay;
    this.average = Tensor.zeros(parameters.everything().size());
    this.present =
        parameters.all().stream()
            .filter(averaged.negate())
            .map(each -> new Place(each.value(), parameters.place(each, average)))
            .toList();
  }

  /** Takes in the present weights; the first steps weigh more, so that it starts near them. */
  public void update() {
    updates++;
    double kept = Math.min(decay, updates / (10.0 + updates));
    Updates.average(parameters.everything(), average, updates == 1 ? 0 : kept);
    present.forEach(place -> place.to.set(place.from));
  }

  /** How often it has taken in weights; 0 where it has none to show yet. */
  public long updates() {
    return updates;
  }

  /** Begins anew at the present weights. */
  public void restart() {
    average.set(parameters.everything());
    updates = 0;
  }

  /** The averaged weights, laid out as {@link Parameters#everything()}. */
  public Tensor values() {
    return average;
  }

  /** Room for one copy of the average as it is at some time. */
  public Copy copy() {
    return new Copy();
  }

  /** The average as it was at some time. */
  public final class Copy {
    private final Tensor values = Tensor.zeros(average.size());
    private long count;

    private Copy() {}

    /** Copies the average as it is now. */
    public void take() {
      values.set(average);
      count = updates;
    }

    /** Makes the average what it was. */
    public void putBack() {
      average.set(values);
      updates = count;
    }
  }
}
