package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every data set there is. */
class DataSetsTest {
  static List<DataInfo> infos() {
    return DataSets.infos();
  }

  @Test
  void areOfferedInAFixedOrderUnderDifferentNames() {
    List<String> ids = infos().stream().map(DataInfo::id).toList();
    assertEquals(
        List.of(
            "mnist",
            "fashion-mnist",
            "faces",
            "shapes",
            "shapes64",
            "moons",
            "rings",
            "gaussians",
            "swissroll",
            "pinwheel",
            "checkerboard"),
        ids);
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @ParameterizedTest
  @MethodSource("infos")
  void hasItsTexts(DataInfo info) {
    for (String key : List.of("data." + info.id(), "data." + info.id() + ".help")) {
      assertTrue(Texts.english().has(key), "add to texts.properties: " + key + "=...");
      assertFalse(Texts.english().get(key).isBlank());
    }
    for (Factor factor : info.factors()) {
      String key = "factor." + factor.id();
      assertTrue(Texts.english().has(key), "add to texts.properties: " + key + "=...");
    }
  }

  @ParameterizedTest
  @MethodSource("infos")
  void isWhatItsInfoSays(DataInfo info) {
    DataSet data = DataSets.load(info.id(), Path.of("assets"));
    assertEquals(info, data.info());
    assertSplit(info, info.train(), data.train());
    assertSplit(info, info.validation(), data.validation());
    assertSplit(info, info.test(), data.test());
    assertTrue(data.hash().matches("[0-9a-f]{64}"), data.hash());
    assertEquals(data.hash(), DataSets.load(info.id(), Path.of("assets")).hash());
  }

  private static void assertSplit(DataInfo info, int count, Examples split) {
    assertEquals(count, split.count());
    assertEquals(info.size(), split.size());
    boolean[] seen = new boolean[info.classes()];
    for (int i = 0; i < count; i++) {
      seen[split.label(i)] = true;
    }
    for (boolean one : seen) {
      assertTrue(one, "every class occurs in every split");
    }
    assertThrows(IndexOutOfBoundsException.class, () -> split.label(count));
    assertThrows(IndexOutOfBoundsException.class, () -> split.label(-1));
    float[] target = new float[info.size()];
    assertThrows(IndexOutOfBoundsException.class, () -> split.copy(count, target, 0));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    BadInput refused =
        assertThrows(BadInput.class, () -> DataSets.load("fashion", Path.of("assets")));
    assertTrue(sentence(refused).contains("fashion-mnist"), sentence(refused));
  }

  private static String sentence(BadInput refused) {
    return refused.text(Texts.english());
  }
}
