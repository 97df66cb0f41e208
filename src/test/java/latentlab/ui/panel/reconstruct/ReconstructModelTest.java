package latentlab.ui.panel.reconstruct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.ToyModel;
import org.junit.jupiter.api.Test;

class ReconstructModelTest {
  private final ToyModel toy = new ToyModel();
  private final ReconstructModel model = new ReconstructModel(ToyModel.run());

  @Test
  void pagesStayInsideTheTestSplit() {
    model.resize(8);
    model.turn(-1);
    assertEquals(0, model.firstProperty().get());
    model.goTo(1_999);
    assertEquals(1_992, model.firstProperty().get());
    model.turn(1);
    assertEquals(1_992, model.firstProperty().get());
    assertEquals(new Query.ReconstructHeldOut(1_992, 8), model.pageQuestion());
  }

  @Test
  void answerForAnotherPageIsLetPass() {
    model.resize(8);
    Event.Answered first = toy.answer(ReconstructModel.GRID, model.pageQuestion());
    model.turn(1);
    model.accept(first);
    assertNull(model.pageProperty().get());
    model.accept(toy.answer(ReconstructModel.GRID, model.pageQuestion()));
    assertNotNull(model.pageProperty().get());
  }

  @Test
  void answerOfAnotherShapeIsLetPass() {
    model.draw(dot());
    Pictures small = new Pictures(1, 1, 2, 2, new float[4]);
    Answer misfit =
        new Answer.Reconstructed(
            small, small, new float[1][10], new float[1][10], new float[1], new int[1]);
    model.accept(
        new Event.Answered(ReconstructModel.DRAWN, new Query.Reconstruct(small), misfit, 1));
    assertNull(model.drawnProperty().get());
  }

  @Test
  void lateAnswerDoesNotComeBackToAClearedPad() {
    model.draw(dot());
    Query.Reconstruct question = model.drawnQuestion();
    assertNotNull(question);
    model.draw(new float[28 * 28]);
    assertNull(model.drawnQuestion());
    model.accept(toy.answer(ReconstructModel.DRAWN, question));
    assertNull(model.drawnProperty().get());
  }

  @Test
  void strokesOnAColourPictureAreGreyAndTheRestKeepsItsColours() {
    DataInfo data = new DataInfo("faces", DataInfo.Kind.PICTURES, 3, 1, 2, 1, 1, 1, 1, List.of());
    ReconstructModel colour = new ReconstructModel(ToyModel.run(data));
    float[] pad = colour.startFrom(new Pictures(1, 3, 1, 2, new float[] {1, 0, 0, 0, 0.5f, 0.3f}));
    assertArrayEquals(new float[] {0.5f, 0.1f}, pad, 1e-6f);
    colour.draw(new float[] {0.5f, 0.8f});
    Query.Reconstruct question = colour.drawnQuestion();
    assertNotNull(question);
    assertArrayEquals(new float[] {1, 0.8f, 0, 0.8f, 0.5f, 0.8f}, question.inputs().values());
    assertFalse(colour.centringProperty().get(), "what stands elsewhere in colour is not centred");
  }

  @Test
  void centringIsAChoice() {
    model.draw(dot());
    model.centringProperty().set(false);
    Query.Reconstruct asDrawn = model.drawnQuestion();
    assertNotNull(asDrawn);
    assertEquals(1, asDrawn.inputs().values()[0]);
    model.centringProperty().set(true);
    Query.Reconstruct centred = model.drawnQuestion();
    assertNotNull(centred);
    assertEquals(0, centred.inputs().values()[0]);
    assertEquals(1, centred.inputs().values()[14 * 28 + 14], 0.5);
  }

  @Test
  void rangeSaysWhatIsUnusual() {
    float[] errors = new float[101];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = 100 - i;
    }
    HeldOutRange range = HeldOutRange.of(errors);
    assertEquals(5, range.low(), 1e-6);
    assertEquals(95, range.high(), 1e-6);
    assertEquals(HeldOutRange.Verdict.EASY, range.verdict(4));
    assertEquals(HeldOutRange.Verdict.TYPICAL, range.verdict(50));
    assertEquals(HeldOutRange.Verdict.UNUSUAL, range.verdict(99));
    assertEquals(HeldOutRange.Verdict.STRANGE, range.verdict(101));
  }

  @Test
  void differenceIsReconstructionMinusData() {
    Pictures in = new Pictures(1, 1, 1, 2, new float[] {1, 0.25f});
    Pictures out = new Pictures(1, 1, 1, 2, new float[] {0.25f, 0.75f});
    Answer.Reconstructed result =
        new Answer.Reconstructed(
            in, out, new float[1][1], new float[1][1], new float[1], new int[1]);
    Pictures difference = ReconstructModel.difference(result);
    assertEquals(-0.75f, difference.values()[0]);
    assertEquals(0.5f, difference.values()[1]);
  }

  private static float[] dot() {
    float[] values = new float[28 * 28];
    values[0] = 1;
    return values;
  }
}
