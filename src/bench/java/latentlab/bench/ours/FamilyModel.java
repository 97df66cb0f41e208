package latentlab.bench.ours;

import java.util.Map;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Settings;

/**
 * A model of a work that is one of the program's own families with these settings.
 *
 * @param settings all settings of a run
 * @param model untrained
 */
record FamilyModel(Settings settings, GenerativeModel model) {
  /** A variational autoencoder, dense 784-400-20-400-784. */
  static FamilyModel vaeMlp(DataInfo data) {
    return of("vae", data, Map.of("network", "mlp", "layers", "400", "latent", "20"));
  }

  /** A variational autoencoder: convolutions 1-32-64, dense 256, latent 16, and back. */
  static FamilyModel vaeConv(DataInfo data) {
    return of(
        "vae",
        data,
        Map.of("network", "conv", "channels", "32,64", "layers", "256", "latent", "16"));
  }

  /** Diffusion of 1,000 steps whose noise a U-Net of 32, 64 and 64 channels says. */
  static FamilyModel ddpmUnet(DataInfo data) {
    return of(
        "ddpm",
        data,
        Map.of(
            "unetChannels", "32,64,64",
            "unetBlocks", "2",
            "conditional", "no",
            "predict", "noise",
            "noiseSchedule", "linear",
            "timesteps", "1000"));
  }

  private static FamilyModel of(String family, DataInfo data, Map<String, String> changed) {
    Settings settings = Catalog.spec(family, "mnist", Ours.SEED).with(changed).settings();
    return new FamilyModel(settings, Families.of(family).build(settings, data, Ours.SEED));
  }
}
