package latentlab.engine.spec;

/** What a trained model can be asked to do. Panels ask for abilities, never for a family. */
public enum Ability {
  /** Gives a picture a posterior in latent space. */
  ENCODES,
  /** Gives a latent point a picture. */
  DECODES,
  /** Draws new pictures from noise. */
  SAMPLES,
  /** Reports likelihood bounds of held-out pictures. */
  SCORES
}
