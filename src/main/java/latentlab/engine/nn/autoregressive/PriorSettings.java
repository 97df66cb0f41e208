package latentlab.engine.nn.autoregressive;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link GatedPixelCnn} is made of.
 *
 * @param grid the codes it speaks of
 * @param channels width of its layers
 * @param layers gated layers, at least 1; each lets a cell see one row and one column further
 * @param attention blocks of attention between the layers, 0 to layers
 * @param classes how many labels there are, 0 where it is not told any
 * @param coarse the grid of coarser codes that it is told, or null where there is none
 */
public record PriorSettings(
    CodeGrid grid,
    int channels,
    int layers,
    int attention,
    int classes,
    @Nullable CodeGrid coarse) {
  public PriorSettings {
    if (channels < 1 || layers < 1 || classes < 0) {
      throw new IllegalArgumentException(
          "no network of %d layers of %d channels for %d classes"
              .formatted(layers, channels, classes));
    }
    if (attention < 0 || attention > layers) {
      throw new IllegalArgumentException(
          "attention must be 0 to " + layers + " blocks, was " + attention);
    }
  }

  /** Heads of attention: 4, or as many of them as divide the channels. */
  int heads() {
    return channels % 4 == 0 ? 4 : channels % 2 == 0 ? 2 : 1;
  }

  /** How many blocks of attention stand right before a layer; they are spread evenly. */
  int attentionBefore(int layer) {
    int count = 0;
    for (int block = 1; block <= attention; block++) {
      count += block * layers / (attention + 1) == layer ? 1 : 0;
    }
    return count;
  }
}
