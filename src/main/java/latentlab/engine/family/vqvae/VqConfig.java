package latentlab.engine.family.vqvae;

import java.util.List;
import java.util.stream.Stream;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Settings;

/**
 * The settings of an autoencoder with codes.
 *
 * @param channels of the convolutions, each halving the picture; behind the last is the grid of
 *     codes, the finer one where there are two
 * @param blocks residual blocks behind the convolutions of the encoder and before those of the
 *     decoder
 * @param codes K, entries of a codebook
 * @param width D, numbers in the vector of a code
 * @param codebook {@code ema} (codes are moving averages of their vectors) or {@code loss} (codes
 *     are learnt by gradients)
 * @param likelihood {@code bernoulli} (black or white pixels) or {@code gaussian} (squared error)
 * @param deviation standard deviation of the Gaussian decoder, fixed for all pixels
 * @param batch examples in a step
 * @param prior over the codes
 */
public record VqConfig(
    List<Integer> channels,
    int blocks,
    int codes,
    int width,
    String codebook,
    String likelihood,
    double deviation,
    int batch,
    PriorConfig prior) {
  /** Codes along a side of the only or the finer grid. */
  private static final int FEWEST = 4;

  private static final int MOST = 16;

  /**
   * The family's own settings.
   *
   * @param attention blocks of attention in the prior to begin with
   */
  static List<ParamSpec> params(List<Integer> channels, int attention) {
    return Stream.concat(coder(channels).stream(), PriorConfig.params(attention).stream()).toList();
  }

  private static List<ParamSpec> coder(List<Integer> channels) {
    return List.of(
        new ParamSpec.Layers("channels", Group.NETWORK, false, 4, 1, 256, channels),
        new ParamSpec.Whole("blocks", Group.NETWORK, false, 0, 8, 2),
        new ParamSpec.Whole("codes", Group.NETWORK, false, 2, 1024, 128),
        new ParamSpec.Whole("width", Group.NETWORK, false, 1, 256, 16),
        new ParamSpec.Choice(
            "likelihood", Group.LOSS, false, List.of("bernoulli", "gaussian"), "gaussian"),
        new ParamSpec.Real("deviation", Group.LOSS, false, 0.01, 10, 0.1),
        new ParamSpec.Choice("codebook", Group.LOSS, false, List.of("ema", "loss"), "ema"),
        new ParamSpec.Real("decay", Group.LOSS, true, 0, 0.9999, 0.95),
        new ParamSpec.Real("commitment", Group.LOSS, true, 0, 100, 0.25),
        new ParamSpec.Real("revive", Group.LOSS, true, 0, 0.5, 0.1));
  }

  boolean averaged() {
    return codebook.equals("ema");
  }

  boolean bernoulli() {
    return likelihood.equals("bernoulli");
  }

  /** Rows of the only or the finer grid of codes. */
  int gridHeight(DataInfo data) {
    return data.height() >> channels.size();
  }

  /** Columns of the only or the finer grid of codes. */
  int gridWidth(DataInfo data) {
    return data.width() >> channels.size();
  }

  /**
   * Checks that these settings can learn this data.
   *
   * @param levels 1, or 2 where another grid of half the size stands above the finer one
   * @throws BadInput where they cannot
   */
  void check(DataInfo data, int levels) {
    if (data.kind() == DataInfo.Kind.POINTS) {
      throw new BadInput("error.vqvae.points", data.id());
    }
    int halvings = channels.size() + levels - 1;
    int shrink = 1 << halvings;
    if (data.height() % shrink != 0 || data.width() % shrink != 0) {
      throw new BadInput("error.vqvae.indivisible", data.height(), data.width(), halvings);
    }
    int height = gridHeight(data);
    int width = gridWidth(data);
    if (Math.max(height, width) > MOST) {
      throw new BadInput("error.vqvae.fineGrid", height, width, MOST);
    }
    if (Math.min(height, width) < FEWEST) {
      throw new BadInput("error.vqvae.coarseGrid", height, width, FEWEST);
    }
    long cells = (long) (height >> (levels - 1)) * (width >> (levels - 1));
    long vectors = Math.min(batch, Math.max(1, data.train())) * cells;
    if (codes > vectors) {
      throw new BadInput("error.vqvae.fewVectors", codes, vectors, (codes + cells - 1) / cells);
    }
  }

  /** Reads the family's settings out of a run's. */
  public static VqConfig of(Settings settings) {
    return new VqConfig(
        settings.layers("channels"),
        settings.whole("blocks"),
        settings.whole("codes"),
        settings.whole("width"),
        settings.choice("codebook"),
        settings.choice("likelihood"),
        settings.real("deviation"),
        settings.whole("batch"),
        PriorConfig.of(settings));
  }
}
