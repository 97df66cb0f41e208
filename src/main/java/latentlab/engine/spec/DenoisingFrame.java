package latentlab.engine.spec;

/**
 * What there is to be seen at one moment of a denoising.
 *
 * @param time from {@link NoiseSchedule#last()} (noise) to 0 (done)
 * @param state x_t, in the scale of the data: pictures beyond 0 to 1 where there is noise
 * @param noise what the network takes for noise in it, standard Gaussian numbers; 0 at time 0
 * @param clean x_0 as the network guesses it at this moment, in the scale of the data; the state
 *     itself at time 0
 */
public record DenoisingFrame(double time, Pictures state, Pictures noise, Pictures clean) {}
