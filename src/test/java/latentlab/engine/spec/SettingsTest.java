package latentlab.engine.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
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

  @Test
  void aDrawingIsADigitForEachCellAndNothingWhereThereIsNoInk() {
    Settings aae = Settings.defaults(Catalog.family("aae").params());
    float[] ink = new float[256];
    ink[0] = 1;
    ink[17] = 0.4f;
    String digits = ParamSpec.Drawing.digits(ink);
    assertEquals("f" + "0".repeat(16) + "6" + "0".repeat(238), digits);
    Settings drawn = aae.with("priorDrawing", digits.toUpperCase(Locale.ROOT));
    assertEquals(digits, drawn.text("priorDrawing"));
    assertEquals(drawn, aae.with(drawn.texts()));
    assertEquals(1, drawn.drawing("priorDrawing")[0], 1e-6);
    assertEquals(0.4, drawn.drawing("priorDrawing")[17], 1e-6);
    assertEquals(aae, drawn.with("priorDrawing", "0".repeat(256)));
    assertEquals(0, aae.drawing("priorDrawing")[17]);
  }

  @ParameterizedTest
  @CsvSource({"0", "ff", "x"})
  void aDrawingOfAnotherSizeIsRefusedWithTheRightOne(String text) {
    Settings aae = Settings.defaults(Catalog.family("aae").params());
    BadInput refused = assertThrows(BadInput.class, () -> aae.with("priorDrawing", text));
    assertTrue(refused.sentence().contains("16 x 16 cells, written as 256"), refused.sentence());
    String whole = text.repeat(256 / text.length());
    if (text.equals("x")) {
      assertThrows(BadInput.class, () -> aae.with("priorDrawing", whole));
    }
  }
}
