package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Experiment;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every experiment that ships, and what becomes of a file that is none. */
class ExperimentsTest {
  private static final Path ASSETS = Path.of("assets");
  private static final Texts TEXTS = Texts.english();

  @TempDir Path folder;

  static Stream<Named<Experiment>> experiments() {
    return Experiments.find(ASSETS).usable().stream().map(one -> Named.of(one.id(), one));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void hasANameAndASentenceOnWhatToLookAt(Experiment one) {
    String key = "experiment." + one.id();
    assertTrue(TEXTS.has(key), "add this line to texts.properties: " + key + "=");
    assertTrue(TEXTS.has(key + ".help"), "add this line to texts.properties: " + key + ".help=");
    assertTrue(TEXTS.get(key).length() <= 50, "a name, not a sentence: " + TEXTS.get(key));
    assertTrue(TEXTS.get(key + ".help").endsWith("."), TEXTS.get(key + ".help"));
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void canBeBuiltAndSaysOnlyWhatItChanges(Experiment one) {
    RunSpec spec = one.spec();
    GenerativeModel model =
        Families.of(spec.model()).build(spec.settings(), Catalog.data(spec.data()), spec.seed());
    assertTrue(model.parameters().count() > 0);
    RunSpec again = Catalog.spec(spec.model(), spec.data(), spec.seed());
    assertEquals(spec, again.with(Experiments.changes(spec)));
  }

  @Test
  void allThatShipCanBeUsed() {
    assertEquals(List.of(), Experiments.find(ASSETS).refused());
  }

  @Test
  void theCollapseAndItsCuresShipWithTheSeedTheyAreKnownToComeFrom() {
    Experiment collapse = Experiments.named(ASSETS, "mode-collapse");
    assertEquals(Map.of("criticRate", "0.1"), Map.copyOf(Experiments.changes(collapse.spec())));
    assertEquals(1, collapse.spec().seed());
    List<String> ids = Experiments.find(ASSETS).usable().stream().map(Experiment::id).toList();
    assertEquals(ids.indexOf("mode-collapse") + 1, ids.indexOf("mode-collapse-unrolled"));
    assertTrue(ids.contains("mode-collapse-wgan-gp"));
  }

  @Test
  void aMistypedNameIsAnsweredWithTheNearest() {
    BadInput refused =
        assertThrows(BadInput.class, () -> Experiments.named(ASSETS, "mode-colapse"));
    assertTrue(refused.sentence().contains("mode-collapse"), refused.sentence());
    BadInput none = assertThrows(BadInput.class, () -> Experiments.named(folder, "any"));
    assertTrue(none.sentence().contains(folder.toString()), none.sentence());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | line 1",
        "{'model':'gan'} | data",
        "{'model':'gan','data':'moons','seed':1,'settings':{},'panel':'game','x':1} | x",
        "{'model':'gun','data':'moons','seed':1,'settings':{},'panel':'game'} | gan",
        "{'model':'gan','data':'moons','seed':1,'settings':{'unroled':'5'},'panel':'game'} |"
            + " unrolled",
        "{'model':'gan','data':'moons','seed':1,'settings':{'unrolled':'-1'},'panel':'game'} | 0 to"
            + " 20"
      })
  void aFileThatIsNoExperimentIsNamedWithWhatIsWrong(String json, String named) throws IOException {
    Path file = Files.createDirectory(folder.resolve("experiments")).resolve("own.json");
    Files.writeString(file, json.replace('\'', '"'));
    Files.copy(ASSETS.resolve("experiments/mode-collapse.json"), file.resolveSibling("good.json"));
    Experiments.Found found = Experiments.find(folder);
    assertEquals(List.of("good"), found.usable().stream().map(Experiment::id).toList());
    assertEquals(1, found.refused().size());
    BadInput refused = found.refused().getFirst();
    assertTrue(refused.sentence().contains(file.toString()), refused.sentence());
    assertTrue(refused.sentence().contains(named), refused.sentence());
    assertFalse(refused.sentence().contains("Exception"), refused.sentence());
  }
}
