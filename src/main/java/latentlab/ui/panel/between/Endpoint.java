package latentlab.ui.panel.between;

/** Where a way begins or ends. */
sealed interface Endpoint {
  /** A held-out example, counted from 0: where the encoder puts it. */
  record HeldOut(int number) implements Endpoint {}

  /** A point drawn from the prior. */
  record Drawn(float[] latent) implements Endpoint {}
}
