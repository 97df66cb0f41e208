package latentlab.engine.family.gan;

import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Objective;
import latentlab.engine.spec.Settings;

/**
 * How the game is played at a step: the settings that may change while it goes on.
 *
 * @param objective what the players play for
 * @param criticSteps k, steps of the discriminator before each of the generator
 * @param unrolled steps of the discriminator that the generator looks ahead (Metz et al. 2017)
 * @param unrolledRate how long those steps are: of plain gradient descent
 * @param criticRate the discriminator's factor of the learning rate
 * @param information weight of the mutual information of codes and things (Chen et al. 2016)
 * @param penalty weight of the gradient penalty (Gulrajani et al. 2017); 0 for none
 * @param weightClip the discriminator's weights stay within plus and minus this (Arjovsky et al.
 *     2017); 0 for no limit
 * @param smoothing real things count as real by 1 - smoothing (Salimans et al. 2016)
 * @param augment share of the pictures that are turned, slanted, stretched and moved at random
 *     before the discriminator sees them, real and made ones alike (Zhao et al. 2020, arXiv
 *     2006.10738; Karras et al. 2020, arXiv 2006.06676)
 * @param instanceNoise deviation of the noise that the discriminator sees all things through
 *     (Sønderby et al. 2017, arXiv 1610.04490)
 * @param annealNoise whether that noise fades away over the run
 * @param epochs how long the run is
 */
record GanRules(
    Objective objective,
    int criticSteps,
    int unrolled,
    double unrolledRate,
    double criticRate,
    double information,
    double penalty,
    double weightClip,
    double smoothing,
    double augment,
    double instanceNoise,
    boolean annealNoise,
    int epochs) {
  /**
   * Reads them.
   *
   * @param settings all of the family, see {@link GanPreset#complete}
   * @param epochs how long the run is
   */
  static GanRules of(Settings settings, int epochs) {
    return new GanRules(
        Objective.of(settings.choice("objective")),
        settings.whole("criticSteps"),
        settings.whole("unrolled"),
        settings.real("unrolledRate"),
        settings.real("criticRate"),
        settings.real("information"),
        settings.real("penalty"),
        settings.real("weightClip"),
        settings.real("smoothing"),
        settings.real("augment"),
        settings.real("instanceNoise"),
        settings.flag("annealNoise"),
        epochs);
  }

  /**
   * Checks that the game has an end: for a difference of scores alone, a critic without a limit to
   * its slope only scores ever higher (Arjovsky et al. 2017, section 3).
   *
   * @param spectral whether the critic's layers are normalised by their largest singular value, and
   *     nothing behind them scales what comes out
   * @throws BadInput where nothing limits it
   */
  void check(boolean spectral) {
    boolean limited = spectral || penalty > 0 || weightClip > 0;
    if (objective == Objective.WASSERSTEIN && !limited) {
      throw new BadInput("error.gan.unlimited");
    }
  }

  /** The deviation of the instance noise after so many epochs. */
  double noiseAt(double epoch) {
    return annealNoise ? instanceNoise * Math.max(0, 1 - epoch / epochs) : instanceNoise;
  }
}
