package latentlab.bench.ours;

import java.util.Map;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Settings;

/**
 * The variational autoencoders of the works: the program's own family with these settings.
 *
 * @param settings all settings of a run
 * @param model untrained
 */
record Vaes(Settings settings, GenerativeModel model) {
  /** Dense 784-400-20-400-784. */
  static Vaes mlp(DataInfo data) {
    return of(data, Map.of("network", "mlp", "layers", "400", "latent", "20"));
  }

  /** Convolutions 1-32-64, dense 256, latent 16, and back. */
  static Vaes conv(DataInfo data) {
    return of(
        data, Map.of("network", "conv", "channels", "32,64", "layers", "256", "latent", "16"));
  }

  private static Vaes of(DataInfo data, Map<String, String> changed) {
    Settings settings = Catalog.spec("vae", "mnist", Ours.SEED).with(changed).settings();
    return new Vaes(settings, Families.of("vae").build(settings, data, Ours.SEED));
  }
}
