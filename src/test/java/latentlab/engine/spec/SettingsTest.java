package latentlab.engine.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import latentlab.engine.session.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static Settings vae() {
    return Settings.defaults(Catalog.family("vae").params());
  }

  @Test
  void textsReadBackToTheSameSettings() {
    Settings changed = vae().with("layers", "256, 128").with("beta", "4").with("latent", "2");
    assertEquals(changed, vae().with(changed.texts()));
    assertEquals(List.of(256, 128), changed.layers("layers"));
  }

  @ParameterizedTest
  @CsvSource({
    "latent, 0, whole number from 1 to 256",
    "latent, many, whole number from 1 to 256",
    "latent, 1.5, whole number from 1 to 256",
    "beta, -1, number from 0 to 1000",
    "beta, NaN, number from 0 to 1000",
    "optimiser, adm, 'one of adam, adamw, rmsprop, sgd'",
    "layers, 0, up to 4 layer widths from 1 to 2048",
    "layers, 5x5x5x5x5, up to 4 layer widths",
  })
  void aValueOutsideItsLimitsIsRefusedWithThem(String key, String value, String sentence) {
    BadInput refused = assertThrows(BadInput.class, () -> vae().with(key, value));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
    assertTrue(refused.sentence().contains(value), refused.sentence());
  }

  @Test
  void aMistypedNameIsAnsweredWithTheNearest() {
    BadInput refused = assertThrows(BadInput.class, () -> vae().with("betta", "1"));
    assertTrue(refused.sentence().contains("beta, "), refused.sentence());
    assertTrue(
        assertThrows(BadInput.class, () -> Catalog.family("vea")).sentence().contains("vae"));
    assertTrue(
        assertThrows(BadInput.class, () -> Catalog.data("mnits")).sentence().contains("mnist"));
  }

  @Test
  void editDistancesAreThoseOfTheTextbook() {
    assertEquals(3, Nearest.distance("kitten", "sitting"));
    assertEquals(0, Nearest.distance("", ""));
    assertEquals(2, Nearest.distance("ab", ""));
  }
}
