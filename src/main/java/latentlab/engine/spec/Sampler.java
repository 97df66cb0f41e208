package latentlab.engine.spec;

/**
 * How a trained denoiser is used to turn noise into examples: the same weights can be used by
 * several, with any number of steps.
 *
 * @param method which rule takes a state to the next, less noisy one
 * @param steps how often the network is asked, from 1; where times are whole numbers, at most as
 *     many as the model was trained with. Evenly spread over all times, for DDIM and DPM-Solver++
 *     closer together near the picture
 * @param eta for {@link Method#DDIM}: how much fresh noise each step adds, from 0 (none: the same
 *     noise always gives the same example) to 1 (as much as the ancestral sampler with its small
 *     variance); the others do without it
 */
public record Sampler(Method method, int steps, double eta) {
  /** The rules, named in settings and texts in lower case. */
  public enum Method {
    /** DDPM's own reverse process (Ho, Jain and Abbeel 2020, arXiv 2006.11239, algorithm 2). */
    ANCESTRAL,
    /** Denoising diffusion implicit models (Song et al. 2021, arXiv 2010.02502, equation 12). */
    DDIM,
    /** DPM-Solver++(2M), a multistep solver (Lu et al. 2022, arXiv 2211.01095, algorithm 2). */
    DPM_SOLVER,
    /** A step along the velocity: the explicit method of Euler (1768). */
    EULER,
    /** The mean of the velocities at both ends of a step (Heun 1900): asks twice a step. */
    HEUN
  }

  /** A sampler without a number of its own. */
  public Sampler(Method method, int steps) {
    this(method, steps, 0);
  }
}
