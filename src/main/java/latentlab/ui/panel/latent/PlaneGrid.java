package latentlab.ui.panel.latent;

import java.util.Arrays;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.LatentSpace;
import latentlab.ui.panel.latent.LatentModel.Plane;

/**
 * Latent points over two dimensions, at equally likely places of what the model was trained with:
 * quantiles of a Gaussian for noise, even steps from -1 to 1 for a code with a name.
 *
 * @param plane the first dimension left to right, the second top (high) to bottom (low)
 * @param base all other dimensions
 * @param side points in each direction
 * @param space what the dimensions hold
 */
record PlaneGrid(Plane plane, float[] base, int side, LatentSpace space) {
  /** The latent point of a cell, in reading order. */
  float[] latent(int cell) {
    float[] latent = base.clone();
    latent[plane.horizontal()] = (float) space.likely(plane.horizontal(), cell % side, side);
    latent[plane.vertical()] = (float) space.likely(plane.vertical(), side - 1 - cell / side, side);
    return latent;
  }

  /** What is asked for it. */
  Query question() {
    if (space.isNoise(plane.horizontal()) && space.isNoise(plane.vertical())) {
      return new Query.Manifold(plane.horizontal(), plane.vertical(), base.clone(), side);
    }
    float[][] latents = new float[side * side][];
    Arrays.setAll(latents, this::latent);
    return new Query.Decode(latents);
  }
}
