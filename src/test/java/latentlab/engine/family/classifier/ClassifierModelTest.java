package latentlab.engine.family.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Classifies;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Tape;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierModelTest {
  private final Tape tape = new Tape(new Pool()).mode(false);

  @Test
  void learnsToTellBarsApart() {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec =
        new RunSpec("classifier", "bars", 5, Catalog.family("classifier").defaults(data.info()))
            .with("channels", "4,8")
            .with("features", "16")
            .with("shift", "0")
            .with("batch", "32")
            .with("schedule", "constant")
            .with("learningRate", "0.005");
    ClassifierModel model =
        new ClassifierModel(ClassifierConfig.of(spec.settings()), data.info(), 5);
    Trainer trainer = new Trainer(spec, data, model);
    for (int step = 0; step < 200; step++) {
      trainer.step();
    }
    Scores.Score score = trainer.validate();
    assertTrue(score != null && score.figures().getOrDefault("accuracy", 0.0) > 0.95, "" + score);
  }

  @ParameterizedTest
  @CsvSource({"1, 28, 10", "3, 28, 4", "1, 32, 2", "3, 32, 7"})
  void judgesPicturesOfAnySizeAndColour(int channels, int side, int classes) {
    ClassifierModel model = model(info(channels, side, classes));
    Tensor pictures = Tensor.zeros(3, channels, side, side);
    new RandomStream(1, "pictures").fillUniform(pictures, 0, 1);
    Classifies.Judgement said = model.judge(tape, pictures);
    assertArrayEquals(new int[] {3, classes}, said.probabilities().shape().toArray());
    for (int row = 0; row < 3; row++) {
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        sum += said.probabilities().get(row * classes + c);
      }
      assertEquals(1, sum, 1e-5);
    }
    Tensor points = model.encode(tape, pictures).mean();
    assertNull(model.encode(tape, pictures).logVariance());
    assertArrayEquals(said.features().toArray(), points.toArray());
  }

  /** The figures are those of the definition, computed here from the probabilities. */
  @Test
  void figuresAreAccuracyAndCrossEntropyOfTheLabels() {
    ClassifierModel model = model(info(1, 28, 3));
    Tensor pictures = Tensor.zeros(50, 1, 28, 28);
    new RandomStream(2, "pictures").fillUniform(pictures, 0, 1);
    int[] labels = new int[50];
    double surprise = 0;
    double right = 0;
    float[] said = model.judge(tape, pictures).probabilities().toArray();
    for (int i = 0; i < 50; i++) {
      labels[i] = i % 3;
      float own = said[3 * i + labels[i]];
      surprise -= Math.log(own) / 50;
      float most = Math.max(said[3 * i], Math.max(said[3 * i + 1], said[3 * i + 2]));
      right += own == most ? 0.02 : 0;
    }
    Scores.Score score = model.score(tape, pictures, labels, new RandomStream(1, "noise"));
    assertEquals(surprise, score.figures().getOrDefault("crossEntropy", Double.NaN), 1e-5);
    assertEquals(right, score.figures().getOrDefault("accuracy", Double.NaN), 1e-9);
  }

  @Test
  void whatCannotBeClassifiedIsRefusedWithAWayOut() {
    assertRefused(info(1, 28, 1), "no classes");
    assertRefused(
        new DataInfo("plane", DataInfo.Kind.POINTS, 2, 1, 1, 9, 9, 9, 2), "set of points");
    assertRefused(info(1, 2, 10), "fewer channels");
    BadInput none =
        assertThrows(
            BadInput.class,
            () ->
                model(info(1, 28, 3))
                    .logLikelihood(tape, Tensor.zeros(1, 1, 28, 28), 5, new RandomStream(1, "n")));
    assertTrue(none.sentence().contains("importance samples"), none.sentence());
  }

  private static void assertRefused(DataInfo data, String sentence) {
    BadInput refused = assertThrows(BadInput.class, () -> model(data));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
  }

  private static DataInfo info(int channels, int side, int classes) {
    return new DataInfo("made", DataInfo.Kind.PICTURES, channels, side, side, 100, 10, 10, classes);
  }

  private static ClassifierModel model(DataInfo data) {
    return new ClassifierModel(new ClassifierConfig(List.of(4, 6), 12, 2, 0.5), data, 3);
  }
}
