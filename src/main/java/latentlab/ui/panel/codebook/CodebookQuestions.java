package latentlab.ui.panel.codebook;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.Pace;

/** What the codebook panel asks the model: at once for a gesture, at a modest rate for training. */
final class CodebookQuestions {
  static final String CODES = "codebook.codes";
  static final String PICTURE = "codebook.picture";
  static final String PAINTED = "codebook.painted";
  static final String SECOND = "codebook.second";
  static final String MIXED = "codebook.mixed";
  static final String USED = "codebook.used";

  /** Test pictures that are looked through for where codes are used. */
  private static final int USED_IN = 512;

  private static final Duration OFTEN = Duration.ofMillis(250);

  /** All codes are decoded for it, and their distances measured. */
  private static final Duration SELDOM = Duration.ofMillis(500);

  /** Many pictures are coded for it. */
  private static final Duration RARELY = Duration.ofSeconds(4);

  private final CodebookModel model;
  private final SwapModel swap;
  private final BiConsumer<String, Query> ask;
  private final Pace codes;
  private final Pace pictures;
  private final Pace uses;
  private boolean swapping;

  CodebookQuestions(
      CodebookModel model,
      SwapModel swap,
      BiConsumer<String, Query> ask,
      LongSupplier nanoTime,
      Pace.Delay delay) {
    this.model = model;
    this.swap = swap;
    this.ask = ask;
    codes = new Pace(SELDOM, nanoTime, delay, this::askCodes);
    pictures = new Pace(OFTEN, nanoTime, delay, this::askPictures);
    uses = new Pace(RARELY, nanoTime, delay, this::askUses);
  }

  /** Whether the second picture of the swap is wanted too. */
  void setSwapping(boolean wanted) {
    swapping = wanted;
    pictures.now();
  }

  /** The model learnt: all of it anew, at the rate of each. */
  void refresh() {
    codes.request();
    pictures.request();
    uses.request();
  }

  /** Everything at once: the panel has just come to the front, or the codes have moved. */
  void refreshNow() {
    codes.now();
    pictures.now();
    uses.now();
  }

  /** What waits is not asked any more. */
  void cancel() {
    codes.cancel();
    pictures.cancel();
    uses.cancel();
  }

  private void askCodes() {
    ask.accept(CODES, new Query.Codebook());
  }

  /** Asks where codes are used, where that is to be seen. */
  void askUses() {
    if (model.look() == CodeLook.USED) {
      ask.accept(USED, new Query.EncodeCodesHeldOut(0, Math.min(USED_IN, model.examples())));
    }
  }

  private void askPictures() {
    askPicture();
    askPainted();
    if (swapping) {
      askSecond();
    }
  }

  void askPicture() {
    ask.accept(PICTURE, model.pictureQuestion());
  }

  /** Asks for what was painted, where something was. */
  void askPainted() {
    if (model.painting().canUndo()) {
      ask.accept(PAINTED, model.paintedQuestion());
    }
  }

  void askSecond() {
    ask.accept(SECOND, swap.secondQuestion());
  }

  /** Asks for both mixtures, once the codes of both pictures are known. */
  void askMixed() {
    if (swapping && model.levels().size() == 2) {
      int topCells = model.levels().getFirst().cells();
      model
          .coded()
          .flatMap(first -> swap.mixQuestion(first.codes()[0], topCells))
          .ifPresent(question -> ask.accept(MIXED, question));
    }
  }
}
