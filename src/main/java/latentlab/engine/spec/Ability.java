package latentlab.engine.spec;

/** What a trained model can be asked to do. Panels ask for abilities, never for a family. */
public enum Ability {
  /** Gives a picture a point, or a posterior, in latent space. */
  ENCODES,
  /** Gives a latent point a picture. */
  DECODES,
  /** Gives a picture back as well as it can. */
  RECONSTRUCTS,
  /** Draws new pictures from noise. */
  SAMPLES,
  /** Draws pictures of a class that is asked for. */
  CONDITIONS,
  /** Reports how well it explains held-out pictures. */
  SCORES,
  /** Turns a picture into a grid of codes and back. */
  HAS_CODEBOOK,
  /** Says which class a picture belongs to. */
  CLASSIFIES,
  /** Consists of two players, of whom one judges what the other makes. */
  PLAYS,
  /** What its players judge are points of the plane. */
  PLAYS_ON_PLANE,
  /** Turns noise into examples step by step, and can be watched, stopped and steered on the way. */
  DENOISES
}
