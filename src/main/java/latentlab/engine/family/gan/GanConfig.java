package latentlab.engine.family.gan;

import java.util.List;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Objective;
import latentlab.engine.spec.Settings;

/**
 * How the two networks of a run are built: the settings that cannot change while it trains, and
 * what it is played for at the start.
 *
 * @param convolutional whether both networks are made of convolutions, or of dense layers
 * @param objective what the players play for at the start
 * @param latent numbers of noise that a thing is made from
 * @param uniform whether these are uniform from -1 to 1, or standard Gaussian
 * @param conditional whether both players are told the class (Mirza and Osindero 2014)
 * @param categories of InfoGAN's categorical code; 0 for none
 * @param continuous how many continuous codes InfoGAN has
 * @param generatorHidden width of a dense layer before the generator's maps; 0 for none
 * @param discriminatorHidden width of a dense layer behind the discriminator's maps; 0 for none
 */
record GanConfig(
    boolean convolutional,
    Objective objective,
    int latent,
    boolean uniform,
    boolean conditional,
    int categories,
    int continuous,
    List<Integer> generatorLayers,
    List<Integer> generatorChannels,
    int generatorHidden,
    boolean generatorNorm,
    List<Integer> discriminatorLayers,
    List<Integer> discriminatorChannels,
    int discriminatorHidden,
    boolean discriminatorNorm,
    boolean spectral) {
  GanConfig {
    generatorLayers = List.copyOf(generatorLayers);
    generatorChannels = List.copyOf(generatorChannels);
    discriminatorLayers = List.copyOf(discriminatorLayers);
    discriminatorChannels = List.copyOf(discriminatorChannels);
  }

  /** Reads them out of all settings of the family, see {@link GanPreset#complete}. */
  static GanConfig of(Settings settings) {
    return new GanConfig(
        settings.choice("network").equals("conv"),
        Objective.of(settings.choice("objective")),
        settings.whole("latent"),
        settings.choice("latentNoise").equals("uniform"),
        settings.flag("conditional"),
        settings.whole("categories"),
        settings.whole("continuous"),
        settings.layers("generatorLayers"),
        settings.layers("generatorChannels"),
        settings.whole("generatorHidden"),
        settings.flag("generatorNorm"),
        settings.layers("discriminatorLayers"),
        settings.layers("discriminatorChannels"),
        settings.whole("discriminatorHidden"),
        settings.flag("discriminatorNorm"),
        settings.flag("spectral"));
  }

  /** Whether codes are drawn whose meaning the discriminator's features are to tell. */
  boolean informed() {
    return categories > 0 || continuous > 0;
  }

  /**
   * Checks that these networks can learn this data.
   *
   * @throws BadInput where they cannot
   */
  void check(DataInfo data) {
    if (conditional && data.classes() < 2) {
      throw new BadInput("error.gan.classless", data.id());
    }
    if (!convolutional) {
      return;
    }
    if (data.kind() == DataInfo.Kind.POINTS) {
      throw new BadInput("error.gan.convolutionOnPoints", data.id());
    }
    checkHalved(data, generatorChannels.size());
    checkHalved(data, discriminatorChannels.size());
  }

  private static void checkHalved(DataInfo data, int times) {
    int shrink = 1 << times;
    if (data.height() % shrink != 0 || data.width() % shrink != 0) {
      throw new BadInput("error.network.tooManyConvolutions", times, data.height());
    }
  }
}
