package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.data.Examples;
import latentlab.engine.spec.Pictures;
import latentlab.engine.tensor.RandomStream;
import latentlab.support.TinyRuns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judges that ship, on pictures they never learnt from, against the labels of people. */
class ShippedJudgesTest {
  private static final int COUNT = 2_000;

  /** Every fifth picture: the digits of the first half of the file are harder than the others. */
  private static final int EACH = 5;

  @ParameterizedTest
  @CsvSource({"mnist, 0.985, 0.98", "fashion-mnist, 0.9, 0.85"})
  void theyKnowTheClassesOfGreyAndOfBlackAndWhitePictures(
      String id, double grey, double blackAndWhite) {
    DataSet data = DataSets.load(id, TinyRuns.ASSETS);
    Judge judge = Judge.of(TinyRuns.ASSETS, data);
    Examples test = data.test();
    float[] values = new float[COUNT * test.size()];
    for (int i = 0; i < COUNT; i++) {
      test.copy(EACH * i, values, i * test.size());
    }
    double asTheyAre = accuracy(judge, test, values);
    assertTrue(asTheyAre >= grey, "grey: " + asTheyAre);
    new RandomStream(1, "pixels").binarise(0, values);
    double drawn = accuracy(judge, test, values);
    assertTrue(drawn >= blackAndWhite, "black and white: " + drawn);
  }

  private static double accuracy(Judge judge, Examples test, float[] values) {
    Judge.Verdicts verdicts = judge.judge(new Pictures(COUNT, 1, 28, 28, values), () -> {});
    int right = 0;
    for (int i = 0; i < COUNT; i++) {
      right += verdicts.label(i) == test.label(EACH * i) ? 1 : 0;
    }
    return (double) right / COUNT;
  }
}
