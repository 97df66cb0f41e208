package latentlab.engine.family.diffusion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/**
 * Latent diffusion (Rombach et al. 2022, arXiv 2112.10752) as a line of {@link
 * latentlab.engine.family.Families}: an autoencoder first, then {@link DdpmFamily} on its grid.
 */
public final class LatentFamily implements Family {
  static final FamilyInfo INFO =
      new FamilyInfo(
          "latent-diffusion",
          TrainParams.around(
              Stream.of(
                      LatentConfig.PARAMS,
                      NetworkConfig.ofGrids(List.of(64)),
                      DdpmFamily.OWN,
                      SamplingConfig.params(DdpmFamily.METHODS))
                  .flatMap(List::stream)
                  .toList()),
          Set.of(
              Ability.ENCODES,
              Ability.RECONSTRUCTS,
              Ability.SAMPLES,
              Ability.CONDITIONS,
              Ability.SCORES,
              Ability.DENOISES),
          List.of("loss", "reconstruction", "kl", "diffusion"),
          suited(),
          LatentScenes.PHASES);

  private static Map<DataInfo.Look, Map<String, String>> suited() {
    Map<String, String> pictures =
        Map.of("binarise", "none", "ema", "0.998", "batch", "64", "epochs", "5");
    return Map.of(
        DataInfo.Look.GREY, pictures,
        DataInfo.Look.COLOUR, pictures,
        DataInfo.Look.POINTS, Map.of("binarise", "none"));
  }

  @Override
  public FamilyInfo info() {
    return INFO;
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return new LatentDiffusionModel(
        LatentConfig.of(settings), DdpmFamily.config(settings), settings, data, seed);
  }
}
