package latentlab.ui.panel.map;

/** Along which two directions of latent space the map looks. */
sealed interface Axes {
  /** The two along which the data spread most, whatever mixture of dimensions that is. */
  record Principal() implements Axes {}

  /** Two of the latent dimensions themselves, from 0. */
  record Dimensions(int horizontal, int vertical) implements Axes {}
}
