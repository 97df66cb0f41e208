package latentlab.engine.family.diffusion;

import java.util.List;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Shape;

/**
 * The autoencoder that the latents of a latent diffusion come from.
 *
 * @param epochs how long it learns, before the diffusion does
 * @param channels of its convolutions, each halving the picture; behind the last is the grid
 * @param blocks residual blocks at the size of the grid, of the encoder and of the decoder
 * @param latentChannels maps of the grid: numbers in each of its cells
 * @param deviation standard deviation of the Gaussian decoder, fixed for all pixels
 */
record LatentConfig(
    int epochs, List<Integer> channels, int blocks, int latentChannels, double deviation) {
  static final String KL_WEIGHT = "latentKl";

  static final List<ParamSpec> PARAMS =
      List.of(
          new ParamSpec.Whole("autoencoderEpochs", Group.AUTOENCODER, false, 1, 10_000, 2),
          new ParamSpec.Layers("channels", Group.AUTOENCODER, false, 4, 1, 256, List.of(32, 64)),
          new ParamSpec.Whole("blocks", Group.AUTOENCODER, false, 0, 8, 1),
          new ParamSpec.Whole("latentChannels", Group.AUTOENCODER, false, 1, 64, 4),
          new ParamSpec.Real("deviation", Group.AUTOENCODER, false, 0.01, 10, 0.1),
          new ParamSpec.Real(KL_WEIGHT, Group.AUTOENCODER, true, 0, 100, 0.1));

  static LatentConfig of(Settings settings) {
    return new LatentConfig(
        settings.whole("autoencoderEpochs"),
        settings.layers("channels"),
        settings.whole("blocks"),
        settings.whole("latentChannels"),
        settings.real("deviation"));
  }

  /** The grid of a picture, [latentChannels, height, width]. */
  Shape grid(DataInfo data) {
    int halvings = channels.size();
    return Shape.of(latentChannels, data.height() >> halvings, data.width() >> halvings);
  }

  /**
   * Checks that this data has such a grid, and that the network can work on it.
   *
   * @throws BadInput where it has not, or cannot
   */
  void check(DataInfo data, NetworkConfig network) {
    if (data.kind() == DataInfo.Kind.POINTS) {
      throw new BadInput("error.latentDiffusion.points", data.id());
    }
    int shrink = 1 << channels.size();
    if (data.height() % shrink != 0 || data.width() % shrink != 0) {
      throw new BadInput("error.network.tooManyConvolutions", channels.size(), data.height());
    }
    Shape grid = grid(data);
    if (!network.fits(grid.at(1), grid.at(2))) {
      throw new BadInput(
          "error.latentDiffusion.indivisible", grid.at(1), grid.at(2), network.halvings());
    }
  }
}
