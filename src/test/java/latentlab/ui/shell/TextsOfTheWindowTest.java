package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.ParamSpec;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsOfTheWindowTest {
  private final Texts texts = Texts.english();

  @Test
  void everySettingHasANameAConceptAndNamesForItsOptions() {
    List<String> missing =
        Catalog.families().stream()
            .map(FamilyInfo::params)
            .flatMap(List::stream)
            .flatMap(TextsOfTheWindowTest::keys)
            .filter(key -> !texts.has(key))
            .toList();
    assertEquals(List.of(), missing, "add these to texts.properties");
  }

  @Test
  void everyLossPartHasANameAndAConcept() {
    List<String> missing =
        Catalog.families().stream()
            .map(FamilyInfo::lossParts)
            .flatMap(List::stream)
            .flatMap(part -> Stream.of("loss." + part, "loss." + part + ".help"))
            .filter(key -> !texts.has(key))
            .toList();
    assertEquals(List.of(), missing, "add these to texts.properties");
  }

  /** The colours that a theme names. */
  private static Properties colours(String theme) throws IOException {
    Properties colours = new Properties();
    try (InputStream css =
        Texts.class.getResourceAsStream("/latentlab/ui/theme/" + theme + ".css")) {
      String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
      Matcher named = Pattern.compile("(-ll-[a-z0-9-]+):\\s*(#[0-9a-f]+);").matcher(text);
      while (named.find()) {
        colours.setProperty(named.group(1), named.group(2));
      }
    }
    return colours;
  }

  @Test
  void curvesOfOneFamilyHaveColoursOfTheirOwn() throws IOException {
    for (FamilyInfo family : Catalog.families()) {
      List<String> curves = family.lossParts().stream().filter(CurvesController::hasCurve).toList();
      for (Properties theme : List.of(colours("dark"), colours("light"))) {
        List<String> drawn = new ArrayList<>();
        CurvesController.colours(curves)
            .values()
            .forEach(name -> drawn.add(theme.getProperty(name)));
        // The curve of what is held back is beside them.
        drawn.add(theme.getProperty("-ll-data"));
        assertEquals(drawn.size(), Set.copyOf(drawn).size(), family.id() + ": " + drawn);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "improving, 0.8, 0, 0.8 nats",
    "settled, 1, 0, one epoch",
    "settled, 4, 0, 4 epochs",
    "overfitting, 2.5, 3, 3 epochs",
    "posteriorCollapse, 0, 20, none of 20",
    "posteriorCollapse, 1, 20, only one of 20",
    "posteriorCollapse, 3, 20, only 3 of 20",
    "partialCollapse, 7, 20, 7 of 20",
    "divergence, 1140, 0, '1,140'",
    "loaded, 8600, 0, '8,600'"
  })
  void findingsReadAsSentences(String id, double first, double second, String expected) {
    String sentence = texts.get("finding." + id, first, second, 0);
    assertFalse(sentence.contains("{"), sentence);
    assertEquals(true, sentence.contains(expected), sentence);
  }

  private static Stream<String> keys(ParamSpec spec) {
    String key = "setting." + spec.key();
    Stream<String> own = Stream.of(key, key + ".help");
    return spec instanceof ParamSpec.Choice choice
        ? Stream.concat(own, choice.options().stream().map(option -> key + "." + option))
        : own;
  }
}
