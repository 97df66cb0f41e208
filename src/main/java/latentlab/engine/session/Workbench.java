package latentlab.engine.session;

import java.nio.file.Path;
import java.util.Arrays;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.Examples;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** What answers are made with and from: one model on one thread, its data, and room to compute. */
final class Workbench {
  /** Pictures encoded or decoded at once: so long a question that cannot wait may have to. */
  static final int CHUNK = 64;

  final Path assets;
  final RunSpec spec;
  final DataSet data;
  final GenerativeModel model;
  final Tape tape = new Tape(new Pool()).mode(false);
  private Runnable between = () -> {};
  private Progress progress = (_, _) -> {};
  private @Nullable Judge judge;

  /**
   * @param assets the folder of everything that ships with the program
   */
  Workbench(Path assets, RunSpec spec, DataSet data, GenerativeModel model) {
    this.assets = assets;
    this.spec = spec;
    this.data = data;
    this.model = model;
  }

  /**
   * The judge of the data, read when it is first asked for.
   *
   * @throws latentlab.engine.spec.BadInput where there is none
   */
  Judge judge() {
    Judge known = judge;
    if (known == null) {
      known = Judge.of(assets, data);
      judge = known;
    }
    return known;
  }

  /** What is done every few milliseconds of long work, for questions that must not wait. */
  void letIn(Runnable others) {
    between = others;
  }

  /** Who is told how far long work is. */
  void tell(Progress listener) {
    progress = listener;
  }

  Progress progress() {
    return progress;
  }

  Runnable between() {
    return between;
  }

  /** Frees what a chunk of work took, and lets others in. */
  void chunkDone() {
    tape.clear();
    between.run();
  }

  /**
   * Some pictures as a tensor [rows, channels, height, width] that lives until the chunk is done.
   */
  Tensor rows(Pictures pictures, int first, int rows) {
    Tensor chunk = tape.take(rows, pictures.channels(), pictures.height(), pictures.width());
    chunk.set(pictures.values(), first * pictures.size(), 0, rows * pictures.size());
    return chunk;
  }

  /** Copies rows of examples out to their places among all. */
  void copyRows(Tensor rows, float[] values, int first) {
    float[] part = rows.toArray();
    System.arraycopy(part, 0, values, first * data.info().size(), part.length);
  }

  Pictures pictures(Examples examples, int first, int count) {
    float[] values = new float[count * examples.size()];
    for (int i = 0; i < count; i++) {
      examples.copy(first + i, values, i * examples.size());
    }
    return pictures(values);
  }

  Pictures pictures(float[] values) {
    DataInfo info = data.info();
    return new Pictures(
        values.length / info.size(), info.channels(), info.height(), info.width(), values);
  }

  static int[] labels(Examples examples, int first, int count) {
    int[] labels = new int[count];
    Arrays.setAll(labels, i -> examples.label(first + i));
    return labels;
  }

  static int[] unknown(int count) {
    int[] labels = new int[count];
    Arrays.fill(labels, -1);
    return labels;
  }
}
