package latentlab.engine.family.diffusion;

/** How wide the Gaussians of the reverse process are. */
enum Variance {
  /** That of the posterior given the example: right for one example (Ho et al. 2020, 3.2). */
  SMALL,
  /** That of the forward step, beta: right for data that is Gaussian itself. */
  LARGE,
  /**
   * Between the two, learnt for every number (Nichol and Dhariwal 2021, arXiv 2102.09672, eq. 15).
   */
  LEARNT
}
