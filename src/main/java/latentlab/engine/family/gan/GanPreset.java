package latentlab.engine.family.gan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import latentlab.engine.spec.DataInfo.Look;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Settings;

/**
 * A line of the literature: which settings it shows, what they begin with, and how it has those
 * that it does not show.
 *
 * @param id its name on the command line
 * @param shown keys of the settings it shows
 * @param fixed what the settings have that it does not show, where that is not their plainest
 * @param pictures what settings begin with on pictures
 * @param points what settings begin with on points
 */
record GanPreset(
    String id,
    Set<String> shown,
    Map<String, String> fixed,
    Map<String, String> pictures,
    Map<String, String> points) {
  GanPreset {
    shown = Set.copyOf(shown);
    fixed = Map.copyOf(fixed);
    pictures = Map.copyOf(pictures);
    points = Map.copyOf(points);
  }

  /** Settings that every preset shows. */
  private static final List<String> ALWAYS =
      List.of(
          "criticSteps",
          "criticRate",
          "beta1",
          "beta2",
          "latent",
          "latentNoise",
          "augment",
          "instanceNoise",
          "annealNoise");

  private static final List<String> DENSE =
      List.of("generatorLayers", "generatorNorm", "discriminatorLayers");
  private static final List<String> MAPS =
      List.of(
          "generatorChannels",
          "generatorHidden",
          "discriminatorChannels",
          "discriminatorHidden",
          "generatorNorm");

  /** Of both kinds, to choose from. */
  private static final List<String> EITHER = joined(List.of("network"), DENSE, MAPS);

  private static final Map<String, String> PICTURES =
      Map.of(
          "binarise", "none",
          "batch", "64",
          "learningRate", "0.0002",
          "schedule", "constant",
          "epochs", "20");

  private static final Map<String, String> POINTS =
      Map.of(
          "binarise", "none",
          "latent", "2",
          "generatorLayers", "64,64",
          "discriminatorLayers", "64,64",
          "batch", "256",
          "learningRate", "0.001",
          "schedule", "constant",
          "epochs", "60");

  /**
   * The dense layers let distant pieces of a picture agree: with convolutions alone strokes are
   * sharp and the digits they make are none (docs/figures.md).
   */
  private static final Map<String, String> CONVOLUTIONS =
      Map.of(
          "generatorNorm", "true",
          "generatorHidden", "512",
          "discriminatorHidden", "256");

  private static final Map<String, String> NORMALISED =
      plus(CONVOLUTIONS, Map.of("discriminatorNorm", "true"));

  /** Without the normalisation the discriminator wins, and all pictures become one. */
  private static final Map<String, String> PERCEPTRONS =
      Map.of(
          "generatorLayers", "256,512",
          "generatorNorm", "true",
          "discriminatorLayers", "512,256");

  static final GanPreset GAN =
      of(
          "gan",
          joined(EITHER, List.of("objective", "unrolled", "unrolledRate", "spectral", "smoothing")),
          Map.of(),
          PERCEPTRONS,
          Map.of());

  static final GanPreset DCGAN =
      of(
          "dcgan",
          joined(MAPS, List.of("objective", "discriminatorNorm", "spectral", "smoothing")),
          Map.of("network", "conv"),
          plus(NORMALISED, Map.of("epochs", "10")),
          Map.of());

  static final GanPreset LSGAN =
      of(
          "lsgan",
          joined(EITHER, List.of("discriminatorNorm", "spectral", "smoothing")),
          Map.of("objective", "leastsquares"),
          plus(NORMALISED, Map.of("network", "conv", "epochs", "10")),
          Map.of());

  static final GanPreset WGAN =
      of(
          "wgan",
          joined(EITHER, List.of("weightClip")),
          Map.of("objective", "wasserstein"),
          plus(
              CONVOLUTIONS,
              Map.of(
                  "optimiser", "rmsprop",
                  "network", "conv",
                  "criticSteps", "5",
                  "weightClip", "0.01",
                  "learningRate", "0.00005")),
          Map.of(
              "optimiser", "rmsprop",
              "criticSteps", "5",
              "weightClip", "0.1",
              "learningRate", "0.0005"));

  static final GanPreset WGAN_GP =
      of(
          "wgan-gp",
          joined(EITHER, List.of("penalty")),
          Map.of("objective", "wasserstein"),
          plus(
              CONVOLUTIONS,
              Map.of(
                  "network", "conv",
                  "criticSteps", "5",
                  "penalty", "10",
                  "beta1", "0",
                  "beta2", "0.9",
                  "learningRate", "0.0001")),
          Map.of("criticSteps", "5", "penalty", "1", "beta1", "0", "beta2", "0.9"));

  static final GanPreset UNROLLED =
      of(
          "unrolled-gan",
          joined(DENSE, List.of("objective", "unrolled", "unrolledRate")),
          Map.of(),
          plus(PERCEPTRONS, Map.of("unrolled", "5")),
          Map.of("unrolled", "5"));

  static final GanPreset INFOGAN =
      of(
          "infogan",
          joined(
              EITHER,
              List.of(
                  "objective",
                  "categories",
                  "continuous",
                  "information",
                  "discriminatorNorm",
                  "spectral")),
          Map.of(),
          Map.ofEntries(
              Map.entry("network", "conv"),
              Map.entry("generatorNorm", "true"),
              Map.entry("generatorHidden", "512"),
              Map.entry("discriminatorNorm", "true"),
              Map.entry("discriminatorHidden", "512"),
              Map.entry("latent", "62"),
              Map.entry("latentNoise", "uniform"),
              Map.entry("learningRate", "0.001"),
              Map.entry("criticRate", "0.2"),
              Map.entry("batch", "128"),
              Map.entry("epochs", "12"),
              Map.entry("categories", "10"),
              Map.entry("continuous", "2"),
              Map.entry("information", "1"),
              // Without it the category settles on slants as much as on shapes (docs/figures.md).
              Map.entry("augment", "0.5")),
          Map.of("categories", "8", "continuous", "1", "information", "1"));

  static final GanPreset CGAN =
      of(
          "cgan",
          joined(
              EITHER,
              List.of("objective", "conditional", "discriminatorNorm", "spectral", "smoothing")),
          Map.of(),
          plus(NORMALISED, Map.of("network", "conv", "conditional", "true", "epochs", "10")),
          Map.of("conditional", "true"));

  private static GanPreset of(
      String id,
      List<String> shown,
      Map<String, String> fixed,
      Map<String, String> pictures,
      Map<String, String> points) {
    Set<String> keys = new LinkedHashSet<>(ALWAYS);
    keys.addAll(shown);
    return new GanPreset(
        id, keys, fixed, over(PICTURES, pictures, keys), over(POINTS, points, keys));
  }

  /** What all begin with, less what is not shown, and what this one begins with otherwise. */
  private static Map<String, String> over(
      Map<String, String> common, Map<String, String> own, Set<String> shown) {
    Map<String, String> all = new LinkedHashMap<>(common);
    GanParams.all().stream()
        .map(ParamSpec::key)
        .filter(key -> !shown.contains(key))
        .forEach(all::remove);
    all.putAll(own);
    return all;
  }

  private static Map<String, String> plus(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(some);
    all.putAll(more);
    return all;
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    List<String> all = new ArrayList<>();
    List.of(parts).forEach(all::addAll);
    return all;
  }

  /** The settings of its own. */
  List<ParamSpec> params() {
    return GanParams.of(shown);
  }

  /** What settings begin with on data of each look. */
  Map<Look, Map<String, String>> suited() {
    // What comes in at the rim is black, as the ground of digits is and that of faces is not.
    Map<String, String> colour = new LinkedHashMap<>(pictures);
    colour.remove("augment");
    return Map.of(Look.GREY, pictures, Look.COLOUR, colour, Look.POINTS, points);
  }

  /** Every setting of the family as a run of this preset has it. */
  Settings complete(Settings run) {
    Settings all = Settings.defaults(GanParams.all()).with(fixed);
    for (String key : shown) {
      all = all.with(key, run.text(key));
    }
    return all;
  }

  /** The names of the loss parts, in their order. */
  List<String> lossParts() {
    List<String> parts = new ArrayList<>(List.of("discriminator", "generator"));
    if (shown.contains("information")) {
      parts.add("information");
    }
    if (shown.contains("penalty")) {
      parts.add("penalty");
    }
    parts.addAll(
        List.of(
            "accuracyReal",
            "accuracyFake",
            "criticDistance",
            "gradientDiscriminator",
            "gradientGenerator"));
    return parts;
  }
}
