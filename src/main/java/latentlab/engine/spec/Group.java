package latentlab.engine.spec;

/** The part of an experiment that a setting belongs to; forms show one section a group. */
public enum Group {
  DATA,
  AUTOENCODER,
  NETWORK,
  LOSS,
  PLAYERS,
  GENERATOR,
  DISCRIMINATOR,
  PRIOR,
  NOISE,
  SAMPLING,
  TRAINING
}
