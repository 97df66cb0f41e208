package latentlab.engine.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Classifies;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.store.RunFolder;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;

/**
 * The classifier that ships for a data set, as a run folder {@code judges/ID}: what it says of the
 * pictures of other models says how good those are. Used by one thread.
 */
final class Judge {
  private final Classifies classifier;
  private final DataSet data;
  private final Tape tape = new Tape(new Pool()).mode(false);
  private final Map<Real, Verdicts> known = new HashMap<>();

  private Judge(Classifies classifier, DataSet data) {
    this.classifier = classifier;
    this.data = data;
  }

  /** Which pictures of the data. */
  private record Real(boolean test, int count) {}

  /**
   * What a judge says of some pictures.
   *
   * @param probabilities [count][classes], rows sum to 1
   * @param features [count][width], the layer before the classes
   */
  record Verdicts(float[][] probabilities, float[][] features) {
    /** The likeliest class of a picture. */
    int label(int picture) {
      float[] of = probabilities[picture];
      int likeliest = 0;
      for (int c = 1; c < of.length; c++) {
        likeliest = of[c] > of[likeliest] ? c : likeliest;
      }
      return likeliest;
    }

    /** How likely that class is. */
    float confidence(int picture) {
      return probabilities[picture][label(picture)];
    }
  }

  /** Whether a judge ships for this data. */
  static boolean ships(Path assets, DataSet data) {
    return hasClasses(data) && Files.exists(folder(assets, data).resolve(RunFolder.RECORD));
  }

  private static boolean hasClasses(DataSet data) {
    return data.info().kind() == DataInfo.Kind.PICTURES && data.info().classes() > 1;
  }

  /**
   * The judge of a data set.
   *
   * @param assets the folder of everything that ships with the program
   * @throws BadInput where there is none, or its folder is damaged or of other data
   */
  static Judge of(Path assets, DataSet data) {
    String id = data.info().id();
    if (!hasClasses(data)) {
      throw new BadInput("error.judge.classless", id);
    }
    Path folder = folder(assets, data);
    if (!ships(assets, data)) {
      throw new BadInput("error.judge.missing", id, folder);
    }
    RunFiles.Kept kept = RunFiles.read(folder);
    if (RunFiles.model(folder, kept, data) instanceof Classifies classifier) {
      return new Judge(classifier, data);
    }
    throw new BadInput("error.judge.other", folder, kept.spec().model());
  }

  private static Path folder(Path assets, DataSet data) {
    return assets.resolve("judges").resolve(data.info().id());
  }

  /**
   * Judges pictures of the size of the data, a chunk at a time.
   *
   * @param between called after each chunk, for whoever must not wait
   */
  Verdicts judge(Pictures pictures, Runnable between) {
    int count = pictures.count();
    float[][] probabilities = new float[count][];
    float[][] features = new float[count][];
    for (int first = 0; first < count; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, count - first);
      Tensor chunk = tape.take(rows, pictures.channels(), pictures.height(), pictures.width());
      chunk.set(pictures.values(), first * pictures.size(), 0, rows * pictures.size());
      Classifies.Judgement said = classifier.judge(tape, chunk);
      copy(said.probabilities(), probabilities, first);
      copy(said.features(), features, first);
      tape.clear();
      between.run();
    }
    return new Verdicts(probabilities, features);
  }

  /**
   * What it says of real pictures, evenly spread over a split; said once and kept.
   *
   * @param test whether of the test split, or of those to learn from
   * @param count how many, at most all
   * @param between called after each chunk, for whoever must not wait
   */
  Verdicts real(boolean test, int count, Runnable between) {
    Real wanted = new Real(test, count);
    Verdicts said = known.get(wanted);
    if (said == null) {
      said = judge(RealExamples.pictures(data, test ? data.test() : data.train(), count), between);
      known.put(wanted, said);
    }
    return said;
  }

  private static void copy(Tensor rows, float[][] all, int first) {
    int width = rows.shape().rowSize();
    float[] values = rows.toArray();
    for (int row = 0; row * width < values.length; row++) {
      all[first + row] = Arrays.copyOfRange(values, row * width, (row + 1) * width);
    }
  }
}
