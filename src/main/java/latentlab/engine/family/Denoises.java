package latentlab.engine.family;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Turns noise into examples step by step. Inside, examples are states, which are about as large as
 * the noise: their own numbers in another scale, inside = (outside - {@link #centre()}) / {@link
 * #scale()}, or the latents that an autoencoder has for them.
 */
public interface Denoises {
  NoiseSchedule schedule();

  /** The number of the data that is 0 inside; of the pictures where states are latents. */
  double centre();

  /** How much of the data's scale is 1 inside; of the pictures where states are latents. */
  double scale();

  /** Whether states are latents, so that only the model can go between inside and outside. */
  boolean inLatents();

  /** One state: [channels, height, width]. */
  Shape stateShape();

  /**
   * The states of examples.
   *
   * @param examples [count, channels, height, width]
   * @return [count, …] of {@link #stateShape()}
   */
  Tensor inside(Tape tape, Tensor examples);

  /**
   * The examples of states, also where these have noise in them: the scale of the data, which they
   * may leave.
   *
   * @param states [count, …] of {@link #stateShape()}
   * @return [count, channels, height, width]
   */
  Tensor outside(Tape tape, Tensor states);

  /**
   * Noise as it can be looked at beside examples.
   *
   * @param noise [count, …] of {@link #stateShape()}
   * @return [count, channels, height, width], in standard deviations: the same numbers where states
   *     are examples; otherwise the maps of the grid side by side
   */
  Tensor laidOut(Tape tape, Tensor noise);

  /**
   * Which numbers of a state follow from known numbers of an example.
   *
   * @param numbers [numbers of an example], whether each is known
   * @return [numbers of a state]
   * @throws BadInput where some are known of the example and none of the state
   */
  boolean[] known(boolean[] numbers);

  /** The samplers it can be used with, the usual one first. */
  List<Sampler.Method> methods();

  /** The sampler and the guidance of its own samples, as the settings are now. */
  Wish usual();

  /**
   * What is wished for.
   *
   * @param label the class; -1 for one at random where classes are known
   * @param guidance the scale of classifier-free guidance: 0 forgets the class, 1 does not guide
   * @param along another schedule whose noise levels the sampler visits; null for the model's own
   */
  record Wish(Sampler sampler, int label, double guidance, @Nullable NoiseSchedule along) {
    /** Along the model's own schedule. */
    public Wish(Sampler sampler, int label, double guidance) {
      this(sampler, label, guidance, null);
    }
  }

  /**
   * The part of an example that is known already.
   *
   * @param example [1, …], inside
   * @param known [numbers of a state]
   * @param repeats how often each step is taken, at least 1
   */
  record Known(Tensor example, boolean[] known, int repeats) {}

  /**
   * The classes that examples are asked to be of: the one wished for, or each one's own at random.
   *
   * @return [count], -1 where of none
   * @throws BadInput where the model cannot do what is wished for
   */
  int[] labels(Wish wish, int count, RandomStream random);

  /**
   * Begins to turn noisy states into examples.
   *
   * @param start [count, …], inside, copied
   * @param time of the start; the steps are those of the sampler's from there on
   * @param labels one each, as of {@link #labels}
   * @param known what must come out in places; null where nothing is known
   * @param noise fresh noise comes from here
   * @throws BadInput where the sampler does not fit the model
   */
  Denoising denoise(
      Tensor start,
      double time,
      Wish wish,
      int[] labels,
      @Nullable Known known,
      RandomStream noise);

  /**
   * Begins to turn examples into the noise they come from.
   *
   * @param examples [count, …], inside, copied
   * @param labels one each; -1 for none
   * @throws BadInput where there cannot be so many steps
   */
  Denoising invert(Tensor examples, int steps, int[] labels);

  /**
   * The score ∇ log p_t of states, [count, …], inside.
   *
   * @param time above 0
   * @param labels one each; -1 for none
   */
  Tensor score(Tape tape, Tensor states, double time, int[] labels);

  /**
   * The squared error of what the network predicts, mean over the numbers of each example.
   *
   * @param examples [count, …], outside
   * @param labels one each
   * @param times one each, above 0
   * @return [count]
   */
  Tensor errors(Tape tape, Tensor examples, int[] labels, double[] times, RandomStream noise);
}
