package latentlab.engine.family;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Turns noise into examples step by step. Inside, examples have a scale of their own, in which they
 * are about as large as the noise: inside = (outside - {@link #centre()}) / {@link #scale()}.
 * States are inside.
 */
public interface Denoises {
  NoiseSchedule schedule();

  /** The number of the data that is 0 inside. */
  double centre();

  /** How much of the data's scale is 1 inside. */
  double scale();

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
   * @param example [1, channels, height, width], inside
   * @param known [numbers of an example]
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
   * @param start [count, channels, height, width], copied
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
   * @param examples [count, channels, height, width], inside, copied
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
