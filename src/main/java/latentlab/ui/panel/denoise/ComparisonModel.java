package latentlab.ui.panel.denoise;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import org.jspecify.annotations.Nullable;

/** Up to four samplers that begin at the same noise, made one after the other. */
final class ComparisonModel {
  static final int COLUMNS = 4;

  /**
   * One column.
   *
   * @param sampler null where the column is left empty
   * @param made what came of it; null before
   */
  record Column(@Nullable Sampler sampler, Answer.@Nullable Denoised made) {}

  private static final Column EMPTY = new Column(null, null);

  private final int count;
  private final List<Column> columns = new ArrayList<>();
  private final List<Integer> waiting = new ArrayList<>();

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

  /** Another sampler for a column; what was made by the one before is forgotten. */
  void want(int index, @Nullable Sampler sampler) {
    columns.set(index, new Column(sampler, null));
  }

  /** All columns are to be made, from the first on. */
  void begin() {
    waiting.clear();
    for (int index = 0; index < COLUMNS; index++) {
      Sampler sampler = columns.get(index).sampler();
      if (sampler != null) {
        columns.set(index, new Column(sampler, null));
        waiting.add(index);
      }
    }
  }

  /** The column that is to be made now; -1 where all are done. */
  int present() {
    return waiting.isEmpty() ? -1 : waiting.getFirst();
  }

  /** The question of a column, with the noise, class and guidance of these wishes. */
  Query.Denoise question(int index, Reverse wishes) {
    Sampler sampler = java.util.Objects.requireNonNull(columns.get(index).sampler());
    return new Query.Denoise(
        new Reverse(sampler, wishes.seed(), wishes.label(), wishes.guidance(), 0), count);
  }

  /** The present column is made. */
  void made(Answer.Denoised answer) {
    int index = waiting.removeFirst();
    columns.set(index, new Column(columns.get(index).sampler(), answer));
  }

  /** Whatever waits is not made. */
  void giveUp() {
    waiting.clear();
  }
}
