package latentlab.engine.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import latentlab.engine.data.DataSet;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;
import latentlab.support.TinyRuns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every family that encodes keeps to. */
class EncodesContractTest {
  @ParameterizedTest
  @MethodSource("latentlab.engine.family.FamilyContractTest#families")
  void whatEncodesSaysHowManyNumbersItGives(Family family) {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = FamilyContractTest.spec(family, data, 7);
    GenerativeModel model = family.build(spec.settings(), data.info(), spec.seed());
    assertEquals(family.info().abilities().contains(Ability.ENCODES), model instanceof Encodes);
    if (model instanceof Encodes encoder) {
      Tape tape = new Tape(new Pool()).mode(false);
      Tensor pictures = tape.take(3, 1, data.info().height(), data.info().width());
      new RandomStream(1, "pictures").fillUniform(pictures, 0, 1);
      assertEquals(
          Shape.of(3, encoder.encodedSize()), encoder.encode(tape, pictures).mean().shape());
    }
  }
}
