package latentlab.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Natives;
import latentlab.engine.train.Trainer;

/**
 * A run as the program makes it, with its first settings: whether memory stays as it is from epoch
 * to epoch, and how much of a step goes into preparing the batch.
 */
final class LongRun {
  private static final String STEP = "step";
  private static final String DATA = "data";

  private final Path assets;
  private final List<Integer> looks;

  /**
   * @param looks epochs after which memory is read, ascending; the run ends with the last
   */
  LongRun(Path assets, List<Integer> looks) {
    this.assets = assets;
    this.looks = List.copyOf(looks);
  }

  void run(PrintStream out) throws InterruptedException {
    Natives.load();
    DataSet data = DataSets.load("mnist", assets);
    RunSpec spec =
        Catalog.spec("vae", "mnist", 7).with(Map.of("epochs", String.valueOf(looks.getLast())));
    GenerativeModel model = Families.of("vae").build(spec.settings(), data.info(), spec.seed());
    Trainer trainer = new Trainer(spec, data, model);
    Table table = new Table(out, List.of("after epoch", "native MB", "heap MB"));
    try (StackShares shares =
        new StackShares(Map.of(STEP, LongRun::isStep, DATA, LongRun::isData))) {
      for (int epoch = 1; epoch <= looks.getLast(); epoch++) {
        do {
          trainer.step();
        } while (!trainer.atEpochEnd());
        trainer.validate();
        if (looks.contains(epoch)) {
          Memory memory = Memory.now();
          table.row(
              List.of(
                  String.valueOf(epoch),
                  Figures.megabytes(memory.nativeBytes()),
                  Figures.megabytes(memory.heapBytes())));
        }
      }
      out.println();
      out.printf(
          "Shuffling and binarising take %s of a step, batch %d.%n",
          Figures.percent(shares.of(DATA) / shares.of(STEP)), trainer.batch());
    }
  }

  private static boolean isStep(StackTraceElement frame) {
    return frame.getClassName().equals(Trainer.class.getName())
        && frame.getMethodName().equals("step");
  }

  /** Held-out pictures are prepared elsewhere. */
  private static boolean isData(StackTraceElement frame) {
    return frame.getClassName().equals("latentlab.engine.train.Batches");
  }
}
