package latentlab.ui.panel.arithmetic;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.PanelContext;
import org.jspecify.annotations.Nullable;

/** What the arithmetic panel asks: each thing once, until it or the model has changed. */
final class ArithmeticQuestions {
  static final String TABLE = "arithmetic.table";
  static final String RESULT = "arithmetic.result";
  static final String STRIP = "arithmetic.strip";
  static final String MEANS = "arithmetic.means";
  static final String GRID = "arithmetic.grid";
  static final String ANALOGY = "arithmetic.analogy";
  static final String PICTURE = "arithmetic.picture";
  static final String PAGE = "arithmetic.page";
  static final String DATA = "arithmetic.data";

  /** How many held-out examples are encoded. */
  static final int COUNT = 2_000;

  private static final int DATA_COUNT = 1000;
  private static final Duration FOLLOW = Duration.ofSeconds(1);

  private final BiConsumer<String, Query> ask;
  private final boolean reconstructs;
  private final Pace follows;
  private final Map<String, float[][]> asked = new HashMap<>();
  private int askedPicture = -1;

  ArithmeticQuestions(PanelContext context, LongSupplier nanoTime, Pace.Delay delay) {
    ask = context.ask();
    reconstructs = context.run().model().can(Ability.RECONSTRUCTS);
    follows = new Pace(FOLLOW, nanoTime, delay, this::askTable);
  }

  /** Whether pictures can be seen as they are, and picked by hand. */
  boolean showsExamples() {
    return reconstructs;
  }

  void beginToLook(boolean points) {
    follows.now();
    if (points) {
      ask.accept(DATA, new Query.ShowData(0, DATA_COUNT));
    }
  }

  /** The model has learnt on. */
  void follow() {
    follows.request();
  }

  void cancel() {
    follows.cancel();
  }

  /** The model is another: everything is to be asked again. */
  void forget() {
    asked.clear();
  }

  /** Asks for pictures of latent points, unless these were the last in the slot. */
  void decode(String slot, float @Nullable [][] latents) {
    if (latents == null) {
      asked.remove(slot);
    } else if (latents.length > 0 && !Arrays.deepEquals(latents, asked.get(slot))) {
      asked.put(slot, latents);
      ask.accept(slot, new Query.Decode(latents));
    }
  }

  /** Asks for a held-out example as it is. */
  void picture(int number) {
    if (reconstructs && number != askedPicture) {
      askedPicture = number;
      ask.accept(PICTURE, new Query.ReconstructHeldOut(number, 1));
    }
  }

  /** Asks for held-out examples to pick from. */
  void page(int first, int count) {
    if (reconstructs) {
      ask.accept(PAGE, new Query.ReconstructHeldOut(first, count));
    }
  }

  private void askTable() {
    ask.accept(TABLE, new Query.EncodeHeldOut(COUNT));
  }
}
