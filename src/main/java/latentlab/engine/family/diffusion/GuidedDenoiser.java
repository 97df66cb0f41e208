package latentlab.engine.family.diffusion;

import java.util.Arrays;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * A network as a denoiser, steered to classes: output = unconditional + w (conditional -
 * unconditional), classifier-free guidance (Ho and Salimans 2022, arXiv 2207.12598, equation 6 with
 * w one more than theirs). Guesses of the clean example are held to what examples can be.
 */
final class GuidedDenoiser implements Denoiser {
  private final DenoisingNetwork network;
  private final NoiseSchedule schedule;
  private final Target target;
  private final double limit;
  private final int[] labels;
  private final double guidance;
  private int asked;

  /**
   * @param limit clean numbers are held to minus this and this; infinite leaves them alone
   * @param labels one for each state; -1 for none
   * @param guidance w
   */
  GuidedDenoiser(
      DenoisingNetwork network,
      NoiseSchedule schedule,
      Target target,
      double limit,
      int[] labels,
      double guidance) {
    this.network = network;
    this.schedule = schedule;
    this.target = target;
    this.limit = limit;
    this.labels = labels;
    this.guidance = guidance;
  }

  /** How often the network was asked. */
  int asked() {
    return asked;
  }

  @Override
  public Estimate at(Tape tape, Tensor state, double time) {
    Tensor all = guided(tape, state, time);
    int channels = state.shape().at(1);
    Tensor output = part(tape, all, state, 0);
    Tensor spread = null;
    if (all.shape().at(1) > channels) {
      spread = part(tape, all, state, channels);
      // The network says -1 to 1 (Nichol and Dhariwal's own code); the interpolation is 0 to 1.
      Elementwise.affine(spread, 0.5f, 0.5f, spread);
    }
    return estimate(tape, state, output, spread, time);
  }

  private Estimate estimate(
      Tape tape, Tensor state, Tensor output, @Nullable Tensor spread, double time) {
    double signal = schedule.signal(time);
    double share = schedule.noise(time);
    Target.Pair ofClean = target.clean(signal, share);
    Tensor clean = Mix.of(tape, ofClean.first(), state, ofClean.second(), output);
    Tensor noise;
    if (hold(clean)) {
      noise = Mix.of(tape, 1 / share, state, -signal / share, clean);
    } else {
      Target.Pair ofNoise = target.noise(signal, share);
      noise = Mix.of(tape, ofNoise.first(), state, ofNoise.second(), output);
    }
    return new Estimate(clean, noise, spread);
  }

  /** Whether any number had to be held. */
  private boolean hold(Tensor clean) {
    boolean held = false;
    float most = (float) limit;
    for (int i = 0; i < clean.size(); i++) {
      float value = clean.get(i);
      if (Math.abs(value) > most) {
        clean.set(i, Math.copySign(most, value));
        held = true;
      }
    }
    return held;
  }

  private Tensor guided(Tape tape, Tensor state, double time) {
    boolean classless = Arrays.stream(labels).allMatch(label -> label < 0);
    if (guidance == 0 || classless) {
      return output(tape, state, time, none());
    }
    Tensor conditional = output(tape, state, time, labels);
    if (guidance == 1) {
      return conditional;
    }
    Tensor unconditional = output(tape, state, time, none());
    Tensor mixed = Mix.of(tape, guidance, conditional, 1 - guidance, unconditional);
    int width = state.shape().rowSize();
    int rest = mixed.shape().rowSize() - width;
    if (rest > 0) {
      // Guidance is about means: a variance beyond its limits would mean nothing.
      Blocks.copy(conditional, width, mixed, width, mixed.shape().at(0), rest, false);
    }
    return mixed;
  }

  private int[] none() {
    int[] none = new int[labels.length];
    Arrays.fill(none, -1);
    return none;
  }

  private Tensor output(Tape tape, Tensor state, double time, int[] told) {
    asked++;
    double[] times = new double[told.length];
    Arrays.fill(times, time * DenoisingNetwork.LAST_TIME / schedule.last());
    return network.forward(tape, tape.constant(state), times, told).value();
  }

  private static Tensor part(Tape tape, Tensor all, Tensor like, int channel) {
    if (all.shape().equals(like.shape())) {
      return all;
    }
    Tensor part = tape.take(like.shape());
    int width = like.shape().rowSize();
    int start = channel * width / like.shape().at(1);
    Blocks.copy(all, start, part, 0, like.shape().at(0), width, false);
    return part;
  }
}
