package latentlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Two vectors and three codes, small enough to follow by hand. */
class CodebookLayerTest {
  private final Parameters parameters = new Parameters();
  private final CodebookLayer layer = new CodebookLayer(parameters, "codes", 3, 2);
  private final Tape tape = new Tape(new Pool());
  private final Variable vectors = tape.input(Tensor.of(new float[] {1, 0.5f, -3, 4}, 2, 2));

  CodebookLayerTest() {
    parameters.allocate(1);
    layer.weight().value().set(new float[] {0, 5, 1, 1, -4, 4});
  }

  @Test
  void vectorsBecomeTheNearestCodes() {
    CodebookLayer.Quantised quantised = layer.forward(tape, vectors);
    assertArrayEquals(new int[] {1, 2}, quantised.codes());
    assertArrayEquals(new float[] {1, 1, -4, 4}, quantised.vectors().value().toArray());
    // Means over the width: (0 + 0.25) / 2 and (1 + 0) / 2.
    assertArrayEquals(new float[] {0.125f, 0.5f}, quantised.codebookLoss().value().toArray());
    assertArrayEquals(new float[] {0.125f, 0.5f}, quantised.commitmentLoss().value().toArray());
  }

  @Test
  void whatIsDoneWithTheCodesMovesTheVectorsAlone() {
    tape.backward(Reduce.sum(tape, layer.forward(tape, vectors).vectors()));
    assertArrayEquals(new float[] {1, 1, 1, 1}, vectors.gradient().toArray());
    assertEquals(false, layer.weight().variable().reached());
  }

  @Test
  void theCodebookLossMovesTheChosenCodesAlone() {
    tape.backward(Reduce.sum(tape, layer.forward(tape, vectors).codebookLoss()));
    // Of the mean of (z - e)² over two numbers: e - z.
    assertArrayEquals(
        new float[] {0, 0, 0, 0.5f, -1, 0}, layer.weight().variable().gradient().toArray());
    assertEquals(false, vectors.reached());
  }

  @Test
  void theCommitmentLossMovesTheVectorsAlone() {
    tape.backward(Reduce.sum(tape, layer.forward(tape, vectors).commitmentLoss()));
    assertArrayEquals(new float[] {0, -0.5f, 1, 0}, vectors.gradient().toArray());
    assertEquals(false, layer.weight().variable().reached());
  }
}
