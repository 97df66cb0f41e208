package latentlab.ui.shell;

import latentlab.engine.session.Catalog;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;

/** Which settings do something, as the others and the data stand: a form shows no others. */
final class SettingsInUse {
  private SettingsInUse() {}

  /** Whether a setting of a run does anything. */
  static boolean contains(String key, RunSpec run) {
    Settings settings = run.settings();
    DataInfo data = Catalog.data(run.data());
    boolean points = data.kind() == DataInfo.Kind.POINTS;
    boolean classes = data.classes() > 1;
    return switch (key) {
      case "binarise", "unetChannels", "unetBlocks", "augment" -> !points;
      case "leaveOut", "conditional" -> classes;
      case "labelDropout", "guidance" ->
          classes && (!settings.has("conditional") || settings.flag("conditional"));
      // A U-Net draws pictures, dense layers move points.
      case "layers" -> points || !settings.has("unetChannels");
      case "channels",
          "generatorChannels",
          "generatorHidden",
          "discriminatorChannels",
          "discriminatorHidden" ->
          is(settings, "network", "conv");
      case "generatorLayers" -> is(settings, "network", "mlp");
      case "discriminatorLayers" ->
          !settings.has("generatorLayers") || is(settings, "network", "mlp");
      case "deviation" -> is(settings, "likelihood", "gaussian");
      case "noise" -> !settings.has("corruption") || !is(settings, "corruption", "none");
      case "capacityEpochs" -> settings.real("capacity") > 0;
      case "noiseCurve" -> is(settings, "noiseSchedule", "drawn");
      case "eta" -> is(settings, "sampler", "ddim");
      case "priorDrawing" -> is(settings, "codePrior", "drawn");
      case "priorChannels", "priorLayers", "priorAttention" -> settings.whole("priorEpochs") > 0;
      case "unrolledRate" -> settings.whole("unrolled") > 0;
      case "annealNoise" -> settings.real("instanceNoise") > 0;
      default -> true;
    };
  }

  private static boolean is(Settings settings, String choice, String option) {
    return !settings.has(choice) || settings.choice(choice).equals(option);
  }
}
