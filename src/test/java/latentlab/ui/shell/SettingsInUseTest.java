package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.session.Catalog;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.RunSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsInUseTest {
  @ParameterizedTest
  @CsvSource({
    "vae, mnist, channels, network, mlp, conv",
    "vae, mnist, deviation, likelihood, bernoulli, gaussian",
    "vae, mnist, capacityEpochs, capacity, 0, 25",
    "autoencoder, mnist, noise, corruption, none, gaussian",
    "ddpm, mnist, noiseCurve, noiseSchedule, cosine, drawn",
    "gan, gaussians, annealNoise, instanceNoise, 0, 0.1",
    "gan, mnist, generatorHidden, network, mlp, conv",
    "gan, mnist, discriminatorHidden, network, mlp, conv"
  })
  void aSettingIsOfferedOnceItDoesSomething(
      String family, String data, String key, String other, String without, String value) {
    RunSpec start = Catalog.spec(family, data, 1);
    assertFalse(SettingsInUse.contains(key, start.with(other, without)));
    assertTrue(SettingsInUse.contains(key, start.with(other, value)));
  }

  @ParameterizedTest
  @CsvSource({
    "ddpm, mnist, layers, moons",
    "vae, moons, binarise, mnist",
    "gan, moons, augment, mnist"
  })
  void whatDependsOnTheDataIsOfferedWhereItCounts(
      String family, String without, String key, String with) {
    assertFalse(SettingsInUse.contains(key, Catalog.spec(family, without, 1)));
    assertTrue(SettingsInUse.contains(key, Catalog.spec(family, with, 1)));
  }

  @Test
  void everyFamilyCanBeAskedOfOnAllData() {
    for (FamilyInfo family : Catalog.families()) {
      for (String data : new String[] {"mnist", "moons", "shapes"}) {
        RunSpec run = Catalog.spec(family.id(), data, 1);
        long offered =
            family.params().stream().filter(p -> SettingsInUse.contains(p.key(), run)).count();
        assertTrue(offered > 0 && offered <= family.params().size());
      }
    }
  }
}
