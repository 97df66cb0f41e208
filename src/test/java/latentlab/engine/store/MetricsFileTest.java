package latentlab.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import latentlab.engine.spec.BadInput;
import latentlab.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsFileTest {
  private static final List<MetricsRow> ROWS =
      List.of(
          new MetricsRow(1, 0.5, "train", figures("loss", 1234.5, "kl", 0.1)),
          new MetricsRow(2, 1, "validation", figures("loss", Double.NaN, "elbo", -1e-12)));

  private static final String TABLE =
      """
      step,epoch,split,loss,kl,elbo
      1,0.5,train,1234.5,0.1,
      2,1.0,validation,NaN,,-1.0E-12
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("metrics.csv");
  }

  @Test
  void writesOneColumnPerFigureAndLeavesGapsEmpty() throws IOException {
    MetricsFile.write(file, ROWS);
    assertEquals(TABLE, Files.readString(file));
  }

  @Test
  void readsBackWhatItWrote() {
    MetricsFile.write(file, ROWS);
    assertEquals(ROWS, MetricsFile.read(file));
  }

  @Test
  void aRunWithoutFiguresHasAnEmptyTable() {
    MetricsFile.write(file, List.of());
    assertEquals(List.of(), MetricsFile.read(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG", "hi-IN-u-nu-deva", "tr-TR"})
  void theCountryChangesNothing(String country) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(country));
      MetricsFile.write(file, ROWS);
      assertEquals(TABLE, Files.readString(file));
      assertEquals(ROWS, MetricsFile.read(file));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "step;epoch;split\n1;0,5;train\n",
        "step,epoch\n1,0.5\n",
        "",
        "step,epoch,split,loss\n1,0.5,train\n",
        "step,epoch,split,loss\n1,0.5,train,many\n",
        "step,epoch,split,loss\n1.5,0.5,train,3\n",
        "step,epoch,split,loss\n\n"
      })
  void refusesWhatIsNotSuchATable(String text) throws IOException {
    Files.writeString(file, text);
    BadInput refused = assertThrows(BadInput.class, () -> MetricsFile.read(file));
    assertEquals("error.file.metrics", refused.key());
    assertTrue(refused.text(Texts.english()).contains(text.isEmpty() ? "line 1" : "line "));
  }

  @Test
  void refusesWhatIsNotText() throws IOException {
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
    assertEquals(
        "error.file.metrics", assertThrows(BadInput.class, () -> MetricsFile.read(file)).key());
  }

  @Test
  void aNameThatWouldBreakTheTableIsAMistakeOfTheProgram() {
    MetricsRow comma = new MetricsRow(1, 1, "train", figures("a,b", 1.0, "c", 2.0));
    assertThrows(IllegalArgumentException.class, () -> MetricsFile.write(file, List.of(comma)));
  }

  private static SequencedMap<String, Double> figures(
      String first, double one, String second, double two) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put(first, one);
    figures.put(second, two);
    return figures;
  }
}
