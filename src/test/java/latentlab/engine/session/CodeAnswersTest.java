package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.CodeLevel;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.train.Trainer;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bars of 8x8 as 2x2 top and 4x4 bottom codes. */
class CodeAnswersTest {
  private final DataSet data = TinyRuns.bars(512);
  private final RunSpec spec =
      new RunSpec("vqvae2", "bars", 5, Catalog.family("vqvae2").defaults(data.info()))
          .with(Map.of("channels", "4", "blocks", "0", "codes", "8", "width", "2"));
  private final GenerativeModel model =
      Families.of("vqvae2").build(spec.settings(), data.info(), 5);
  private final Answerer answerer = new Answerer(new Workbench(TinyRuns.ASSETS, spec, data, model));

  @BeforeEach
  void train() {
    Trainer trainer = new Trainer(spec, data, model);
    for (int step = 0; step < 20; step++) {
      trainer.step();
    }
  }

  private <T extends Answer> T ask(Query query, Class<T> type) {
    return assertInstanceOf(type, answerer.answer(query, () -> {}));
  }

  @Test
  void picturesBecomeCodesAndTheseThePicturesThatWereGivenBack() {
    // More than are computed at once.
    Answer.Coded coded = ask(new Query.EncodeCodesHeldOut(20, 90), Answer.Coded.class);
    assertEquals(90, coded.codes().length);
    assertEquals(4 + 16, coded.codes()[70].length);
    assertEquals(data.test().label(90), coded.labels()[70]);
    Pictures decoded = ask(new Query.DecodeCodes(coded.codes()), Answer.Decoded.class).pictures();
    assertArrayEquals(coded.outputs().values(), decoded.values(), 1e-5f);
    Answer.Coded again = ask(new Query.EncodeCodes(coded.inputs()), Answer.Coded.class);
    assertArrayEquals(coded.codes(), again.codes());
    assertArrayEquals(coded.errors(), again.errors());
    assertEquals(-1, again.labels()[0]);
    Answer.Reconstructed back =
        ask(new Query.ReconstructHeldOut(20, 90), Answer.Reconstructed.class);
    assertArrayEquals(back.errors(), coded.errors());
  }

  @Test
  void aSwatchIsTheMiddleOfAPictureFullOfOneCode() {
    Answer.Codebook book = ask(new Query.Codebook(), Answer.Codebook.class);
    CodeLevel top = book.levels().getFirst();
    CodeLevel bottom = book.levels().getLast();
    assertEquals("top", top.id());
    assertEquals(2, top.width());
    assertEquals("bottom", bottom.id());
    assertEquals(16, bottom.cells());
    assertEquals(8, bottom.vectors().length);
    assertEquals(8, bottom.swatches().count());
    assertEquals(4, bottom.swatches().height());
    double sum = 0;
    int commonest = 0;
    for (int code = 0; code < 8; code++) {
      sum += top.usage()[code];
      commonest = top.usage()[code] > top.usage()[commonest] ? code : commonest;
    }
    assertEquals(1, sum, 1e-4);
    int[] grid = new int[20];
    Arrays.fill(grid, 0, 4, commonest);
    Arrays.fill(grid, 4, 20, 5);
    float[] whole =
        ask(new Query.DecodeCodes(new int[][] {grid}), Answer.Decoded.class).pictures().values();
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        float expected = whole[(row + 2) * 8 + column + 2];
        assertEquals(expected, bottom.swatches().values()[5 * 16 + row * 4 + column], 1e-5f);
      }
    }
  }

  @Test
  void gridsThatDoNotFitAreRefusedWithWhatWouldFit() {
    int[][] shorter = {new int[20], new int[19]};
    assertRefused(shorter, "has 20 codes, but 19 were given");
    int[][] beyond = {new int[20]};
    beyond[0][19] = 8;
    assertRefused(beyond, "from 0 to 7, but one was 8");
    beyond[0][19] = -1;
    assertRefused(beyond, "but one was -1");
  }

  private void assertRefused(int[][] codes, String sentence) {
    BadInput refused =
        assertThrows(BadInput.class, () -> answerer.answer(new Query.DecodeCodes(codes), () -> {}));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
  }
}
