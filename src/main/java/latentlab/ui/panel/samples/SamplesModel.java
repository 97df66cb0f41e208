package latentlab.ui.panel.samples;

import java.util.List;
import java.util.Optional;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.samples.History.Moment;
import org.jspecify.annotations.Nullable;

/** What the samples panel shows: from which noise, how many, and which moment of the training. */
final class SamplesModel {
  /** How many moments of the training are kept. */
  static final int MOMENTS = 24;

  private final List<Integer> counts;
  private final Query.Sample historic;
  private final History history = new History(MOMENTS);
  private Query.Sample wanted;
  private @Nullable Moment newest;
  private @Nullable Moment watched;

  /**
   * @param counts how many samples one may choose to see, the third to start with
   * @param seed of the noise to start with, and of that of the history
   */
  SamplesModel(List<Integer> counts, long seed) {
    this.counts = List.copyOf(counts);
    historic = new Query.Sample(counts.get(2), seed);
    wanted = historic;
  }

  List<Integer> counts() {
    return counts;
  }

  /** What is to be drawn for the live view. */
  Query.Sample wanted() {
    return wanted;
  }

  /** What is drawn again and again for the history: the noise the run began with. */
  Query.Sample historic() {
    return historic;
  }

  History history() {
    return history;
  }

  void wantCount(int count) {
    wanted = new Query.Sample(count, wanted.seed());
    watchLive();
  }

  void wantSeed(long seed) {
    wanted = new Query.Sample(wanted.count(), seed);
    watchLive();
  }

  /** What the model draws now, if it is what was asked for last. */
  void drawn(Query query, Moment moment) {
    if (query.equals(wanted)) {
      newest = moment;
    }
  }

  /** Looks at an earlier moment and stays there. */
  void watch(Moment moment) {
    watched = moment;
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
  static int columns(Pictures pictures) {
    return (int) Math.ceil(Math.sqrt(pictures.count()));
  }
}
