package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

class ExamplesAnswersTest {
  /** The labels of MNIST's test split begin with 7, 2, 1, 0, 4, 1 (LeCun et al. 1998). */
  @Test
  void heldOutExamplesAreThoseOfTheTestSplit() {
    Path snapshot = TinyRuns.ASSETS.resolve("snapshots").resolve("ddpm-mnist");
    DataSet digits = DataSets.load("mnist", TinyRuns.ASSETS);
    RunFiles.Kept kept = RunFiles.read(snapshot);
    Workbench bench =
        new Workbench(TinyRuns.ASSETS, kept.spec(), digits, RunFiles.model(snapshot, kept, digits));
    Answer answer = new Answerer(bench).answer(new Query.ShowHeldOut(1, 5), () -> {});
    Answer.Shown shown = assertInstanceOf(Answer.Shown.class, answer);
    assertEquals(5, shown.pictures().count());
    assertArrayEquals(new int[] {2, 1, 0, 4, 1}, shown.labels());
  }
}
