package latentlab.engine.family.vqvae;

import java.util.List;
import latentlab.engine.family.Family;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Phase;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/** The VQ-VAE-2 as a line of {@link latentlab.engine.family.Families}: two grids of codes. */
public final class VqVae2Family implements Family {
  @Override
  public FamilyInfo info() {
    return new FamilyInfo(
        "vqvae2",
        TrainParams.around(VqConfig.params(List.of(32), 1)),
        VqVaeFamily.ABILITIES,
        List.of(
            "loss",
            "reconstruction",
            "codebook",
            "commitment",
            "perplexityTop",
            "perplexityBottom",
            "prior"),
        VqVaeFamily.SUITED,
        List.of(
            new Phase("encode", List.of("picture", "encodedTop", "encodedBottom")),
            new Phase(
                "snap", List.of("codesTop", "quantisedTop", "codesBottom", "quantisedBottom")),
            new Phase("decode", List.of("reconstruction")),
            new Phase("compare", List.of("difference")),
            new Phase("gradients", List.of("encodedGradientTop", "encodedGradientBottom")),
            new Phase("lookUp", List.of("picture", "codesTop", "codesBottom"), 1),
            new Phase("guess", List.of("chanceTop", "chanceBottom"), 1),
            new Phase("surprise", List.of("surpriseTop", "surpriseBottom"), 1)));
  }

  @Override
  public GenerativeModel build(Settings settings, DataInfo data, long seed) {
    return VqVaeModel.ofTwoLevels(VqConfig.of(settings), data, seed);
  }
}
