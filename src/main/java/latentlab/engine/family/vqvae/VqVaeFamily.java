package latentlab.engine.family.vqvae;

import java.util.List;
import java.util.Map;
import java.util.Set;
import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Phase;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/** The VQ-VAE as a line of {@link latentlab.engine.family.Families}: one grid of codes. */
public final class VqVaeFamily implements Family {
  static final Set<Ability> ABILITIES =
      Set.of(
          Ability.ENCODES,
          Ability.RECONSTRUCTS,
          Ability.SAMPLES,
          Ability.CONDITIONS,
          Ability.HAS_CODEBOOK,
          Ability.SCORES);

  /** Grey values as they are: a squared error is what both papers use. */
  static final Map<DataInfo.Look, Map<String, String>> SUITED =
      Map.of(
          DataInfo.Look.GREY, Map.of("binarise", "none", "epochs", "10"),
          DataInfo.Look.COLOUR, Map.of("binarise", "none", "epochs", "10"),
          DataInfo.Look.POINTS, Map.of("binarise", "none"));

  @Override
  public FamilyInfo info() {
    return new FamilyInfo(
        "vqvae",
        TrainParams.around(VqConfig.params(List.of(32, 64), 0)),
        ABILITIES,
        List.of("loss", "reconstruction", "codebook", "commitment", "perplexity", "prior"),
        SUITED,
        List.of(
            new Phase("encode", List.of("picture", "encoded")),
            new Phase("snap", List.of("codes", "quantised")),
            new Phase("decode", List.of("reconstruction")),
            new Phase("compare", List.of("difference")),
            new Phase("gradients", List.of("encodedGradient")),
            new Phase("lookUp", List.of("picture", "codes"), 1),
            new Phase("guess", List.of("chance"), 1),
            new Phase("surprise", List.of("surprise"), 1)));
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return VqVaeModel.ofOneLevel(VqConfig.of(settings), data, seed);
  }
}
