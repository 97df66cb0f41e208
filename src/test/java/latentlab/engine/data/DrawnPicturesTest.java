package latentlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Factor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all pictures that are drawn from factors. */
class DrawnPicturesTest {
  static List<String> ids() {
    return DataSets.infos().stream()
        .filter(info -> !info.factors().isEmpty())
        .map(DataInfo::id)
        .toList();
  }

  private static DataSet load(String id) {
    return DataSets.load(id, Path.of("nowhere"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyValueOfEveryFactorIsAboutEquallyFrequent(String id) {
    DataSet data = load(id);
    List<Factor> factors = data.info().factors();
    int[][] counts = new int[factors.size()][];
    Arrays.setAll(counts, k -> new int[factors.get(k).values()]);
    for (int i = 0; i < data.train().count(); i++) {
      int[] values = data.train().factors(i);
      for (int k = 0; k < values.length; k++) {
        counts[k][values[k]]++;
      }
    }
    for (int k = 0; k < counts.length; k++) {
      double expected = (double) data.train().count() / counts[k].length;
      for (int count : counts[k]) {
        // Binomial: five deviations.
        assertEquals(expected, count, 5 * Math.sqrt(expected), factors.get(k).id());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noCombinationIsInTwoExamples(String id) {
    DataSet data = load(id);
    long different =
        List.of(data.train(), data.validation(), data.test()).stream()
            .flatMap(split -> IntStream.range(0, split.count()).mapToObj(split::factors))
            .map(Arrays::toString)
            .distinct()
            .count();
    assertEquals(data.info().train() + data.info().validation() + data.info().test(), different);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void aPictureIsTheSameEachTime(String id) {
    DataSet data = load(id);
    int size = data.info().size();
    float[] first = new float[size];
    float[] again = new float[size + 3];
    data.test().copy(17, first, 0);
    data.test().copy(17, again, 3);
    assertArrayEquals(first, Arrays.copyOfRange(again, 3, size + 3));
    float[] other = new float[size];
    load(id).test().copy(17, other, 0);
    assertArrayEquals(first, other);
  }

  @Test
  void theSeedDecidesThePictures() {
    DrawnPictures shapes = (DrawnPictures) Shapes.SMALL;
    assertEquals(shapes.draw(3).hash(), shapes.draw(3).hash());
    assertNotEquals(shapes.draw(3).hash(), shapes.draw(4).hash());
  }

  /** The bits are part of the data: another machine, or another drawing, would have others. */
  @Test
  void hashesAreThoseOfTheMachineTheyWereMadeOn() {
    assertEquals(
        "1dddcc5e195bb90f3b9eb98f3ea4619fae7bb9e32e4b47c1144895ae6bfd622a", load("faces").hash());
    assertEquals(
        "ed8c54bd92fa8384644ec67c793f94f0b3971404e68dfee1b75a56a5df052aa7",
        load("shapes64").hash());
    assertEquals(
        "6ea6e3f137de83a869bf6152fdfb93bc209f742adf0766cc0ba77c78e66fcefd", load("shapes").hash());
  }

  @Test
  void combinationsAreNumberedWithTheLastFactorFastest() {
    FactorSpace space =
        new FactorSpace(List.of(new Factor("a", 2, true), new Factor("b", 3, false)));
    assertEquals(6, space.size());
    assertArrayEquals(new int[] {0, 1}, space.values(1));
    assertArrayEquals(new int[] {1, 0}, space.values(3));
    assertTrue(space.values(5)[0] == 1 && space.values(5)[1] == 2);
  }
}
