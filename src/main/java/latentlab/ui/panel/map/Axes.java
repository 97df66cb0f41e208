package latentlab.ui.panel.map;

import latentlab.ui.panel.map.projection.Embedding;

/** How the map looks at latent space. */
sealed interface Axes {
  /** The two along which the data spread most, whatever mixture of dimensions that is. */
  record Principal() implements Axes {}

  /** Two of the latent dimensions themselves, from 0. */
  record Dimensions(int horizontal, int vertical) implements Axes {}

  /** The only dimension there is, from left to right; classes lie under one another. */
  record Line() implements Axes {}

  /** A curved way to the plane, whose own axes mean nothing. */
  record Embedded(Embedding way) implements Axes {}

  /** What a latent space of so many dimensions is first seen along. */
  static Axes first(int dimensions) {
    return switch (dimensions) {
      case 1 -> new Line();
      case 2 -> new Dimensions(0, 1);
      default -> new Principal();
    };
  }

  /** Whether it is quick enough to follow training, and posteriors keep their shape. */
  default boolean isStraight() {
    return !(this instanceof Embedded);
  }
}
