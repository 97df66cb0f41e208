package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.train.Trainer;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

class EncoderAnswersTest {
  private static final DataSet BARS = TinyRuns.bars(640);

  private static RunSpec bars(String model) {
    return new RunSpec(model, "bars", 5, Catalog.family(model).defaults(BARS.info()))
        .with("layers", "32")
        .with("latent", "3")
        .with("learningRate", "0.005")
        .with("schedule", "constant")
        .with("batch", "32");
  }

  private static Workbench bench(RunSpec spec, DataSet data, int steps) {
    GenerativeModel model =
        Families.of(spec.model()).build(spec.settings(), data.info(), spec.seed());
    Trainer trainer = new Trainer(spec, data, model);
    for (int step = 0; step < steps; step++) {
      trainer.step();
    }
    return new Workbench(TinyRuns.ASSETS, spec, data, model);
  }

  /** Eight pictures without noise: pixels and any code that learnt anything tell them apart. */
  @Test
  void classesAreReadOffTheCodesOfATrainedEncoder() {
    Workbench bench = bench(bars("autoencoder"), BARS, 300);
    int[] calls = {0};
    bench.letIn(() -> calls[0]++);
    Answer.Probed probed = new EncoderAnswers(bench).probe(new Query.Probe(5_000));
    assertEquals(160, probed.count(), "as many as the smaller split has");
    assertEquals(1, probed.pixelAccuracy());
    assertEquals(1, probed.linearAccuracy(), 0.13, "three numbers for eight classes");
    assertEquals(160, Arrays.stream(probed.confusion()).flatMapToInt(Arrays::stream).sum());
    assertEquals(160, Arrays.stream(probed.clusters()).flatMapToInt(Arrays::stream).sum());
    assertTrue(probed.randIndex() > 0.7, "was " + probed.randIndex());
    assertTrue(probed.pixelRandIndex() > 0.7, "was " + probed.pixelRandIndex());
    assertTrue(calls[0] > 20, "others were let in " + calls[0] + " times");
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    Workbench bench = bench(bars("vae").with("binarise", "none"), BARS, 20);
    Answer.Probed one = new EncoderAnswers(bench).probe(new Query.Probe(120));
    Answer.Probed two = new EncoderAnswers(bench).probe(new Query.Probe(120));
    assertArrayEquals(one.confusion(), two.confusion());
    assertArrayEquals(one.clusters(), two.clusters());
    assertEquals(one.linearAccuracy(), two.linearAccuracy());
  }

  @Test
  void aClassThatWasLeftOutComesBackWorst() {
    Workbench bench = bench(bars("autoencoder").with("leaveOut", "6"), BARS, 400);
    Answer.Anomalies found = new EncoderAnswers(bench).anomalies(new Query.Anomalies(160, 6));
    assertTrue(found.leftOut());
    assertEquals(160, found.errors().length);
    assertTrue(found.area() > 0.95, "was " + found.area());
    assertEquals(1, found.truePositives()[found.truePositives().length - 1]);
    Answer.Anomalies known = new EncoderAnswers(bench).anomalies(new Query.Anomalies(160, 2));
    assertFalse(known.leftOut());
    assertTrue(known.area() < found.area(), known.area() + " < " + found.area());
  }

  @Test
  void whatCannotBeAskedIsRefusedWithASentence() {
    EncoderAnswers bars = new EncoderAnswers(bench(bars("autoencoder"), BARS, 0));
    refused(() -> bars.probe(new Query.Probe(20)), "80", "20");
    refused(() -> bars.anomalies(new Query.Anomalies(160, 8)), "0 to 7", "8");
    refused(() -> bars.anomalies(new Query.Anomalies(160, -1)), "0 to 7", "-1");
    // Bars of the test split begin with class 2.
    refused(() -> bars.anomalies(new Query.Anomalies(3, 1)), "class 1", "first 3");
    DataInfo info = new DataInfo("plain", DataInfo.Kind.PICTURES, 1, 8, 8, 640, 160, 160, 1);
    DataSet plain = new DataSet(info, BARS.train(), BARS.validation(), BARS.test(), "plain");
    EncoderAnswers unlabelled = new EncoderAnswers(bench(bars("autoencoder"), plain, 0));
    refused(() -> unlabelled.probe(new Query.Probe(100)), "plain");
    refused(() -> unlabelled.anomalies(new Query.Anomalies(100, 0)), "plain");
  }

  private static void refused(Runnable question, String... named) {
    String sentence = assertThrows(BadInput.class, question::run).sentence();
    for (String name : named) {
      assertTrue(sentence.contains(name), sentence);
    }
  }
}
