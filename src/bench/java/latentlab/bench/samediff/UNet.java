package latentlab.bench.samediff;

import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * The denoising network of a diffusion model: three levels of 32, 64 and 64 maps, two residual
 * blocks each on the way down and on the way up, attention at 7 by 7.
 */
final class UNet {
  /** Numbers that a time is embedded in. */
  static final int TIME = 32;

  private static final int WIDE = 128;
  private static final int GROUPS = 8;
  private static final int PLACES = 49;
  private static final int MAPS = 64;

  private final Layers layers;
  private final SameDiff graph;
  private final Normalisation normalisation;
  private final int batch;
  private final SDVariable time;

  /**
   * @param time embedded times [batch, 32]
   */
  UNet(Layers layers, int batch, SDVariable time) {
    this.layers = layers;
    this.graph = layers.graph();
    this.normalisation = new Normalisation(layers);
    this.batch = batch;
    SDVariable h = silu(layers.dense("time.first", time, TIME, WIDE));
    // Every block begins with this SiLU: computed once.
    this.time = silu(layers.dense("time.second", h, WIDE, WIDE));
  }

  /** The noise in x [batch, 1, 28, 28]. */
  SDVariable noise(SDVariable x) {
    SDVariable a1 = block("down0.first", layers.convolution("stem", x, 1, 32, 3, 1, 1), 32, 32, 28);
    SDVariable a2 = block("down0.second", a1, 32, 32, 28);
    SDVariable h = layers.convolution("down0.to", a2, 32, 32, 3, 2, 1);
    SDVariable b1 = block("down1.first", h, 32, MAPS, 14);
    SDVariable b2 = block("down1.second", b1, MAPS, MAPS, 14);
    h = layers.convolution("down1.to", b2, MAPS, MAPS, 3, 2, 1);
    SDVariable c1 = attended("down2.first", h, MAPS);
    SDVariable c2 = attended("down2.second", c1, MAPS);
    h = attended("middle.first", c2, MAPS);
    h = block("middle.second", h, MAPS, MAPS, 7);
    h = attended("up2.first", joined(h, c2), 2 * MAPS);
    h = doubled("up2.to", attended("up2.second", joined(h, c1), 2 * MAPS), MAPS);
    h = block("up1.first", joined(h, b2), 2 * MAPS, MAPS, 14);
    h = doubled("up1.to", block("up1.second", joined(h, b1), 2 * MAPS, MAPS, 14), 32);
    h = block("up0.first", joined(h, a2), 32 + 32, 32, 28);
    h = block("up0.second", joined(h, a1), 32 + 32, 32, 28);
    return layers.convolution("head", silu(norm("head.norm", h, 32, 28)), 32, 1, 3, 1, 1);
  }

  /** x [batch, inputs, side, side] to [batch, outputs, side, side]. */
  private SDVariable block(String name, SDVariable x, int inputs, int outputs, int side) {
    SDVariable h = silu(norm(name + ".norm1", x, inputs, side));
    h = layers.convolution(name + ".conv1", h, inputs, outputs, 3, 1, 1);
    SDVariable shift = layers.dense(name + ".time", time, WIDE, outputs);
    h = h.add(shift.reshape(batch, outputs, 1, 1));
    h = silu(norm(name + ".norm2", h, outputs, side));
    h = layers.convolution(name + ".conv2", h, outputs, outputs, 3, 1, 1);
    SDVariable skip =
        inputs == outputs ? x : layers.convolution(name + ".skip", x, inputs, outputs, 1, 1, 0);
    return skip.add(h);
  }

  /** A block at 7 by 7 and one head of self-attention over its places. */
  private SDVariable attended(String name, SDVariable x, int inputs) {
    SDVariable maps = block(name, x, inputs, MAPS, 7);
    SDVariable rows = // [batch places, maps]
        norm(name + ".attention.norm", maps, MAPS, 7)
            .reshape(batch, MAPS, PLACES)
            .permute(0, 2, 1)
            .reshape((long) batch * PLACES, MAPS);
    SDVariable all =
        layers
            .dense(name + ".attention.qkv", rows, MAPS, 3 * MAPS)
            .reshape(batch, PLACES, 3 * MAPS);
    SDVariable scores = graph.mmul(part(all, 0), part(all, 1), false, true, false);
    SDVariable seen = graph.nn().softmax(scores.mul(1 / Math.sqrt(MAPS)), 2).mmul(part(all, 2));
    SDVariable h =
        layers
            .dense(name + ".attention.out", seen.reshape((long) batch * PLACES, MAPS), MAPS, MAPS)
            .reshape(batch, PLACES, MAPS)
            .permute(0, 2, 1);
    return maps.add(h.reshape(batch, MAPS, 7, 7));
  }

  /** Queries, keys or values: [batch, places, maps]. */
  private static SDVariable part(SDVariable all, int which) {
    return all.get(
        SDIndex.all(), SDIndex.all(), SDIndex.interval(which * MAPS, (which + 1) * MAPS));
  }

  private SDVariable joined(SDVariable x, SDVariable skip) {
    return graph.concat(1, x, skip);
  }

  private SDVariable doubled(String name, SDVariable x, int outputs) {
    SDVariable large = graph.cnn().upsampling2d(x, 2, 2, true);
    return layers.convolution(name, large, MAPS, outputs, 3, 1, 1);
  }

  private SDVariable norm(String name, SDVariable x, int channels, int side) {
    return normalisation.group(name, x, GROUPS, batch, channels, side);
  }

  private SDVariable silu(SDVariable x) {
    return graph.nn().swish(x);
  }
}
