package latentlab.engine.family.classifier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Phase;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TrainParams;

/**
 * The settings of a classifier.
 *
 * @param channels of the convolutions, each followed by a pooling that halves the picture
 * @param features width of the last layer before the classes
 * @param shift by how many pixels a picture is moved at most while it is learnt from, in each
 *     direction
 * @param blackWhite share of the pictures whose pixels are drawn black or white while they are
 *     learnt from, 0 to 1
 */
public record ClassifierConfig(List<Integer> channels, int features, int shift, double blackWhite) {
  static final List<ParamSpec> PARAMS =
      List.of(
          new ParamSpec.Whole("shift", Group.DATA, false, 0, 8, 2),
          new ParamSpec.Real("blackWhite", Group.DATA, false, 0, 1, 0.5),
          new ParamSpec.Layers("channels", Group.NETWORK, false, 3, 1, 256, List.of(16, 32)),
          new ParamSpec.Whole("features", Group.NETWORK, false, 2, 256, 64));

  /** What is known of the family before a model is built. */
  public static FamilyInfo info() {
    return new FamilyInfo(
        "classifier",
        TrainParams.around(PARAMS),
        Set.of(Ability.CLASSIFIES, Ability.ENCODES, Ability.SCORES),
        List.of("loss", "accuracy"),
        Map.of(
            DataInfo.Look.GREY,
            Map.of("binarise", "none", "learningRate", "0.002", "epochs", "20"),
            DataInfo.Look.COLOUR,
            Map.of("binarise", "none", "learningRate", "0.002", "epochs", "20", "blackWhite", "0"),
            DataInfo.Look.POINTS,
            Map.of("binarise", "none")),
        List.of(
            new Phase("look", List.of("picture", "firstMaps")),
            new Phase("describe", List.of("features")),
            new Phase("decide", List.of("probabilities")),
            new Phase("gradients", List.of("classGradient", "featureGradient"))));
  }

  /**
   * Checks that these settings can learn this data.
   *
   * @throws BadInput where they cannot
   */
  void check(DataInfo data) {
    if (data.kind() == DataInfo.Kind.POINTS) {
      throw new BadInput("error.classifier.points", data.id());
    }
    if (data.classes() < 2) {
      throw new BadInput("error.classifier.classless", data.id());
    }
    if (Math.min(data.height(), data.width()) >> channels.size() == 0) {
      throw new BadInput("error.network.tooManyConvolutions", channels.size(), data.height());
    }
  }

  /** Reads the family's settings out of a run's. */
  public static ClassifierConfig of(Settings settings) {
    return new ClassifierConfig(
        settings.layers("channels"),
        settings.whole("features"),
        settings.whole("shift"),
        settings.real("blackWhite"));
  }
}
