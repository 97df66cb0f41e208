package latentlab.ui.panel.samples;

import java.util.List;
import java.util.Optional;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.samples.History.Moment;
import org.jspecify.annotations.Nullable;

/** What the samples panel shows: from which noise, how many, and which moment of the training. */
final class SamplesModel {
  /** How many moments of the training are kept. */
  static final int MOMENTS = 24;

  private final List<Integer> counts;
  private final Query.Sample historic;
  private final JudgeModel judge;
  private final History history = new History(MOMENTS);
  private Query.Sample unjudged;
  private @Nullable Moment newest;
  private @Nullable Moment watched;

  /**
   * @param counts how many samples one may choose to see, the third to start with
   * @param seed of the noise to start with, and of that of the history
   * @param judge whose verdict is asked for when it is on
   * @param costly whether samples take long to draw, so that the history has the fewest of each
   *     moment
   */
  SamplesModel(List<Integer> counts, long seed, JudgeModel judge, boolean costly) {
    this.counts = List.copyOf(counts);
    this.judge = judge;
    historic = new Query.Sample(counts.get(costly ? 0 : 2), seed);
    unjudged = new Query.Sample(counts.get(2), seed);
  }

  List<Integer> counts() {
    return counts;
  }

  /** What is to be drawn for the live view. */
  Query wanted() {
    return judge.isOn()
        ? new Query.SampleJudged(count(), seed(), unjudged.label(), judge.confidence())
        : unjudged;
  }

  int count() {
    return unjudged.count();
  }

  long seed() {
    return unjudged.seed();
  }

  /** What is drawn again and again for the history: the noise the run began with. */
  Query.Sample historic() {
    return historic;
  }

  History history() {
    return history;
  }

  void wantCount(int count) {
    want(new Query.Sample(count, seed(), unjudged.label()));
  }

  void wantSeed(long seed) {
    want(new Query.Sample(count(), seed, unjudged.label()));
  }

  /** Wishes for samples of a class; -1 for any. */
  void wantLabel(int label) {
    want(new Query.Sample(count(), seed(), label));
  }

  private void want(Query.Sample anew) {
    unjudged = anew;
    watchLive();
  }

  /** Takes what the model draws now, if it is what was asked for last; gives whether it is. */
  boolean drawn(Query query, Moment moment) {
    boolean asked = query.equals(wanted());
    newest = asked ? moment : newest;
    return asked;
  }

  /** Looks at an earlier moment and stays there. */
  void watch(Moment moment) {
    watched = moment;
  }

  /**
   * Goes to the moment after the one that is seen, and to what is drawn now after the last one;
   * from there to the first. Gives whether it is at one of the moments.
   */
  boolean watchNext() {
    List<Moment> moments = history.moments();
    int next = watchedIndex() + 1;
    watched = next < moments.size() ? moments.get(next) : null;
    return watched != null;
  }

  void watchLive() {
    watched = null;
  }

  boolean isLive() {
    return watched == null;
  }

  /** The place of the watched moment in the history; -1 where it is live or thinned out. */
  int watchedIndex() {
    return watched == null ? -1 : history.moments().indexOf(watched);
  }

  /** What is to be seen, once there is something. */
  Optional<Moment> seen() {
    return Optional.ofNullable(watched == null ? newest : watched);
  }

  /** Columns that make a count of pictures a square. */
  static int columns(int count) {
    return (int) Math.ceil(Math.sqrt(count));
  }

  /** Columns of what is seen: those of what is wished for, however few of them pass a judge. */
  int columns(Moment seen) {
    return columns(isLive() ? count() : seen.pictures().count());
  }
}
