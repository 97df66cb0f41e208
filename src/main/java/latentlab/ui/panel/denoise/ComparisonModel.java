package latentlab.ui.panel.denoise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Sampling;
import org.jspecify.annotations.Nullable;

/** Up to four samplers that begin at the same noise, drawn and measured one after the other. */
final class ComparisonModel {
  static final int COLUMNS = 4;

  /**
   * So many samples of each are measured: seconds to a minute, and enough to tell far from near.
   */
  static final int MEASURED = 256;

  /** What is done with the columns. */
  enum Work {
    DRAW,
    MEASURE
  }

  /**
   * One column.
   *
   * @param sampler null where the column is left empty
   * @param made what came of it; null before
   * @param measured how good its samples are; null before
   */
  record Column(
      @Nullable Sampler sampler,
      Answer.@Nullable Denoised made,
      Answer.@Nullable SamplerQuality measured) {}

  private static final Column EMPTY = new Column(null, null, null);

  private final int count;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> waiting = new ArrayList<>();
  private Work work = Work.DRAW;

  /**
   * @param count examples in each column
   */
  ComparisonModel(int count) {
    this.count = count;
    for (int column = 0; column < COLUMNS; column++) {
      columns.add(EMPTY);
    }
  }

  /** What can be compared with this model: few steps against many, and one rule with another. */
  static List<Sampler> usual(List<Sampler.Method> methods, NoiseSchedule schedule) {
    List<Sampler> all =
        List.of(
            new Sampler(Sampler.Method.DDIM, 10),
            new Sampler(Sampler.Method.DDIM, 50),
            new Sampler(Sampler.Method.DPM_SOLVER, 20),
            new Sampler(Sampler.Method.ANCESTRAL, 200),
            new Sampler(Sampler.Method.EULER, 5),
            new Sampler(Sampler.Method.EULER, 20),
            new Sampler(Sampler.Method.HEUN, 10),
            new Sampler(Sampler.Method.EULER, 100));
    double most = schedule.discrete() ? schedule.last() : Double.MAX_VALUE;
    return all.stream()
        .filter(one -> methods.contains(one.method()))
        .map(one -> new Sampler(one.method(), (int) Math.min(most, one.steps())))
        .distinct()
        .limit(COLUMNS)
        .toList();
  }

  Column column(int index) {
    return columns.get(index);
  }

  /** Another sampler for a column; what came of the one before is forgotten. */
  void want(int index, @Nullable Sampler sampler) {
    columns.set(index, new Column(sampler, null, null));
  }

  /** All columns are to be done, from the first on. */
  void begin(Work wanted) {
    work = wanted;
    waiting.clear();
    for (int index = 0; index < COLUMNS; index++) {
      Column before = columns.get(index);
      if (before.sampler() != null) {
        columns.set(
            index,
            wanted == Work.DRAW
                ? new Column(before.sampler(), null, before.measured())
                : new Column(before.sampler(), before.made(), null));
        waiting.add(index);
      }
    }
  }

  /** What is done, or was last. */
  Work work() {
    return work;
  }

  /** The column that is to be done now; -1 where all are. */
  int present() {
    return waiting.isEmpty() ? -1 : waiting.getFirst();
  }

  /** The question of a column, with the noise, class and guidance of these wishes. */
  Query.Denoise question(int index, Reverse wishes) {
    return new Query.Denoise(
        new Reverse(sampler(index), wishes.seed(), wishes.label(), wishes.guidance(), 0), count);
  }

  /** How good a column is, with the guidance of these wishes. Of all classes, as the data are. */
  Query.SamplerQuality measure(int index, Reverse wishes) {
    return new Query.SamplerQuality(new Sampling(sampler(index), wishes.guidance()), MEASURED);
  }

  private Sampler sampler(int index) {
    return Objects.requireNonNull(columns.get(index).sampler());
  }

  /** The present column is made. */
  void made(Answer.Denoised answer) {
    int index = waiting.removeFirst();
    Column before = columns.get(index);
    columns.set(index, new Column(before.sampler(), answer, before.measured()));
  }

  /** The present column is measured. */
  void measured(Answer.SamplerQuality answer) {
    int index = waiting.removeFirst();
    Column before = columns.get(index);
    columns.set(index, new Column(before.sampler(), before.made(), answer));
  }

  /** Whatever waits is not done. */
  void giveUp() {
    waiting.clear();
  }
}
