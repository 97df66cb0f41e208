package latentlab.engine.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tensors side by side in one piece of memory leave each other alone. */
class TensorBlockTest {
  @ParameterizedTest
  @ValueSource(floats = {0, 3})
  void fillingAPartLeavesItsNeighboursAlone(float value) {
    TensorBlock block =
        new TensorBlock(List.of(Shape.of(5), Shape.of(4, 4), Shape.of(17)), List.of(Shape.of(2)));
    for (int filled = 0; filled < 4; filled++) {
      for (int part = 0; part < 4; part++) {
        block.part(part).fill(7);
      }
      block.part(filled).fill(value);
      for (int part = 0; part < 4; part++) {
        for (float number : block.part(part).toArray()) {
          assertEquals(part == filled ? value : 7, number, "part " + part + " after " + filled);
        }
      }
    }
  }
}
