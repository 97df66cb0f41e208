package latentlab.ui.panel.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Mode;
import latentlab.engine.spec.Pictures;
import org.junit.jupiter.api.Test;

class CoverageModelTest {
  private static DataInfo pictures(int classes) {
    return new DataInfo("toy", DataInfo.Kind.PICTURES, 1, 2, 2, 10, 0, 10, classes);
  }

  private static Answer.Judged judged(int... labels) {
    return new Answer.Judged(
        new Pictures(labels.length, 1, 2, 2, new float[4 * labels.length]),
        labels,
        new float[labels.length],
        labels.length,
        0.5);
  }

  @Test
  void classesThatAreMissingAndThoseHardlyDrawnAreTold() {
    CoverageModel model = new CoverageModel(pictures(4));
    assertEquals(List.of(), model.missing(), "nothing is missing before anything was drawn");
    int[] labels = new int[100];
    Arrays.fill(labels, 60, 95, 1);
    Arrays.fill(labels, 95, 100, 3);
    model.surveyed(judged(labels));
    assertArrayEquals(new int[] {60, 35, 0, 5}, model.counts());
    assertEquals(3, model.covered());
    assertEquals(List.of(2), model.missing());
    assertEquals(List.of(3), model.rare(), "5 of 100, where 25 would be even");
    model.ofData(new int[] {0, 0, 0, 0, 0, 1, 1, 1, 2, 3});
    assertEquals(List.of(), model.rare(), "5 of 100 is half the share of the data");
    assertEquals(0.5, model.dataShares()[0]);
  }

  @Test
  void pointsBelongToTheGaussianTheyAreNearestToWithinThreeDeviations() {
    DataInfo data =
        new DataInfo(
            "gaussians",
            DataInfo.Kind.POINTS,
            2,
            1,
            1,
            10,
            0,
            10,
            1,
            List.of(),
            List.of(new Mode(0, 0, 0.1), new Mode(1, 0, 0.1), new Mode(0, 2, 0.5)));
    CoverageModel model = new CoverageModel(data);
    assertTrue(model.possible());
    float[] points = {0.1f, 0.2f, 0.29f, 0, 0.31f, 0, 0, 0.6f, 1, 0.05f};
    model.surveyed(new Pictures(5, 2, 1, 1, points));
    // 0.22, 2.9 and 3.1 of 0.1; 1.4 of 0.5 is 2.8 deviations; 0.05.
    assertArrayEquals(new int[] {2, 1, 1}, model.counts());
    assertEquals(0.8, model.belonging(), 1e-9);
    assertEquals(3, model.covered());
    assertTrue(model.dataKnown());
  }

  @Test
  void thereIsNothingToCountWithoutClasses() {
    assertFalse(new CoverageModel(pictures(1)).possible());
  }
}
