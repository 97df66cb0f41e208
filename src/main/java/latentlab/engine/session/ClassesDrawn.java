package latentlab.engine.session;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.Plays;
import latentlab.engine.family.Samples;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * How many classes a game's samples show, as the judge of the data sees them, after each epoch: a
 * generator that draws one digit in many ways has collapsed, though its samples differ.
 */
final class ClassesDrawn {
  private static final int SAMPLES = 300;

  private final Samples model;
  private final DataInfo info;
  private final Judge judge;
  private final Tape tape = new Tape(new Pool()).mode(false);

  private ClassesDrawn(Samples model, DataInfo info, Judge judge) {
    this.model = model;
    this.info = info;
    this.judge = judge;
  }

  /**
   * For a game about pictures whose judge ships; null for all else.
   *
   * @param assets the folder of everything that ships with the program
   */
  static @Nullable ClassesDrawn of(Path assets, DataSet data, GenerativeModel model) {
    boolean game = model instanceof Plays && model instanceof Samples;
    if (!game || !Judge.ships(assets, data)) {
      return null;
    }
    try {
      return new ClassesDrawn((Samples) model, data.info(), Judge.of(assets, data));
    } catch (BadInput damaged) {
      // Whoever asks for figures of samples is told; the game goes on without them.
      return null;
    }
  }

  /** {@code classesCovered} and {@code classesMissing}, always of the same noise. */
  SequencedMap<String, Double> figures() {
    RandomStream noise = new RandomStream(0, "samples.classes");
    float[] drawn = model.sample(tape, SAMPLES, noise).toArray();
    tape.clear();
    Pictures pictures = new Pictures(SAMPLES, info.channels(), info.height(), info.width(), drawn);
    String covered = "classesCovered";
    double found = JudgeAnswers.figures(judge.judge(pictures, () -> {})).getOrDefault(covered, 0.0);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put(covered, found);
    figures.put("classesMissing", info.classes() - found);
    return figures;
  }
}
