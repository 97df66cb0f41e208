package latentlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

class CodebookUpkeepTest {
  private static final int ENTRIES = 5;
  private static final int WIDTH = 3;
  private static final int ROWS = 40;

  private final Parameters parameters = new Parameters();
  private final CodebookLayer layer = CodebookLayer.kept(parameters, "codes", ENTRIES, WIDTH);
  private final CodebookUpkeep upkeep = new CodebookUpkeep(parameters, "codes", layer);
  private final Tape tape = new Tape(new Pool());
  private final SplittableRandom random = new SplittableRandom(3);
  private final RandomStream noise = new RandomStream(1, "noise");

  CodebookUpkeepTest() {
    parameters.allocate(1);
  }

  private float[] normal(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** Appendix A.1 of van den Oord et al. 2017 in double precision, with its counts as they are. */
  @Test
  void codesFollowTheirVectorsByTheFormulasOfThePaper() {
    double decay = 0.9;
    upkeep.begin(tape, Tensor.of(normal(ROWS * WIDTH), ROWS, WIDTH), noise);
    float[] start = layer.weight().value().toArray();
    double[] n = new double[ENTRIES];
    double[] m = new double[ENTRIES * WIDTH];
    Arrays.fill(n, (double) ROWS / ENTRIES);
    Arrays.setAll(m, i -> n[i / WIDTH] * start[i]);
    for (int step = 0; step < 30; step++) {
      float[] vectors = normal(ROWS * WIDTH);
      // Code 4 is never chosen.
      int[] codes = IntStream.range(0, ROWS).map(_ -> random.nextInt(4)).toArray();
      upkeep.follow(tape, Tensor.of(vectors, ROWS, WIDTH), codes, decay);
      tape.clear();
      for (int code = 0; code < ENTRIES; code++) {
        int own = code;
        long count = Arrays.stream(codes).filter(c -> c == own).count();
        n[code] = decay * n[code] + (1 - decay) * count;
        for (int d = 0; d < WIDTH; d++) {
          double sum = 0;
          for (int row = 0; row < ROWS; row++) {
            sum += codes[row] == code ? vectors[row * WIDTH + d] : 0;
          }
          m[code * WIDTH + d] = decay * m[code * WIDTH + d] + (1 - decay) * sum;
        }
      }
    }
    for (int i = 0; i < m.length; i++) {
      assertEquals(m[i] / n[i / WIDTH], layer.weight().value().get(i), 1e-5);
      assertEquals(n[i / WIDTH] / ROWS, upkeep.usage().get(i / WIDTH), 1e-6);
    }
  }

  @Test
  void aCodeThatIsNeverChosenStaysWhereItIsForever() {
    upkeep.begin(tape, Tensor.of(normal(ROWS * WIDTH), ROWS, WIDTH), noise);
    float[] before = layer.weight().value().toArray();
    Tensor vectors = Tensor.of(normal(WIDTH), 1, WIDTH);
    for (int step = 0; step < 2_000; step++) {
      upkeep.follow(tape, vectors, new int[] {0}, 0.9);
      tape.clear();
    }
    for (int i = WIDTH; i < before.length; i++) {
      assertEquals(before[i], layer.weight().value().get(i), 1e-3);
    }
    assertEquals(1, upkeep.usage().get(0), 1e-5);
  }

  @Test
  void codesBeginInTheMiddleOfTheVectorsThatAreNearestToThem() {
    // Five far apart heaps of eight vectors: k-means from random vectors ends among them.
    float[] vectors = normal(ROWS * WIDTH);
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = vectors[i] * 0.01f + i / WIDTH / 8 * 10;
    }
    upkeep.begin(tape, Tensor.of(vectors, ROWS, WIDTH), noise);
    int[] nearest = layer.forward(tape, tape.constant(Tensor.of(vectors, ROWS, WIDTH))).codes();
    for (int code = 0; code < ENTRIES; code++) {
      int own = code;
      int[] rows = IntStream.range(0, ROWS).filter(row -> nearest[row] == own).toArray();
      assertTrue(rows.length > 0, "code " + code + " is nobody's nearest");
      double middle =
          Arrays.stream(rows).mapToDouble(row -> vectors[row * WIDTH]).average().orElse(0);
      assertEquals(middle, layer.weight().value().get(code * WIDTH), 1e-3);
    }
    float[] placed = layer.weight().value().toArray();
    upkeep.begin(tape, Tensor.of(normal(ROWS * WIDTH), ROWS, WIDTH), noise);
    assertArrayEquals(placed, layer.weight().value().toArray(), "only once");
  }

  @Test
  void deadCodesMoveToVectorsOfTheBatchAndAreGivenTime() {
    upkeep.begin(tape, Tensor.of(normal(ROWS * WIDTH), ROWS, WIDTH), noise);
    int[] codes = IntStream.range(0, ROWS).map(row -> row % 3).toArray();
    for (int step = 0; step < 50; step++) {
      upkeep.follow(tape, Tensor.of(normal(ROWS * WIDTH), ROWS, WIDTH), codes, 0.9);
      tape.clear();
    }
    float[] before = layer.weight().value().toArray();
    float[] batch = normal(ROWS * WIDTH);
    Tensor vectors = Tensor.of(batch, ROWS, WIDTH);
    assertEquals(0, upkeep.revive(vectors, 0, noise), "a threshold of 0 leaves the dead");
    assertEquals(2, upkeep.revive(vectors, 0.1, noise));
    float[] after = layer.weight().value().toArray();
    assertArrayEquals(Arrays.copyOf(before, 3 * WIDTH), Arrays.copyOf(after, 3 * WIDTH));
    for (int code = 3; code < ENTRIES; code++) {
      float[] moved = Arrays.copyOfRange(after, code * WIDTH, (code + 1) * WIDTH);
      assertTrue(
          IntStream.range(0, ROWS)
              .mapToObj(row -> Arrays.copyOfRange(batch, row * WIDTH, (row + 1) * WIDTH))
              .anyMatch(row -> Arrays.equals(row, moved)));
    }
    double sum = 0;
    for (float share : upkeep.usage().toArray()) {
      sum += share;
    }
    assertEquals(1, sum, 1e-5);
    assertEquals(0, upkeep.revive(vectors, 0.1, noise), "not again at once");
    // The averages were moved too: without new vectors they keep every code in place.
    upkeep.follow(tape, vectors, new int[] {0}, 0.999999);
    for (int i = WIDTH; i < after.length; i++) {
      assertEquals(after[i], layer.weight().value().get(i), 1e-4);
    }
  }

  @Test
  void equalVectorsAndFewerVectorsThanCodesGiveFiniteCodes() {
    Tensor same = Tensor.of(new float[] {1, 2, 3, 1, 2, 3}, 2, WIDTH);
    upkeep.begin(tape, same, noise);
    for (int step = 0; step < 200; step++) {
      int[] codes = layer.forward(tape, tape.constant(same)).codes();
      upkeep.follow(tape, same, codes, 0.5);
      upkeep.revive(same, 0.5, noise);
      tape.clear();
    }
    for (int i = 0; i < ENTRIES * WIDTH; i++) {
      assertEquals(1 + i % WIDTH, layer.weight().value().get(i), 1e-4);
    }
  }
}
