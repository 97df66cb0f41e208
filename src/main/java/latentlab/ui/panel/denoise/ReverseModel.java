package latentlab.ui.panel.denoise;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import latentlab.ui.panel.denoise.edit.SharedWishes;
import org.jspecify.annotations.Nullable;

/** What is wished for of a denoising, and what came of it. */
final class ReverseModel implements SharedWishes {
  /** What a run may be asked to do in one go. */
  static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000);

  /** More says nothing more: samples become caricatures. */
  static final double MOST_GUIDANCE = 10;

  private static final int MOST_FRAMES = 101;
  private static final int LEAST_FRAMES = 9;
  private static final int MOST_NUMBERS = 6_000_000;

  /** How far the noise is gone. */
  enum Stage {
    NOISE,
    SHAPE,
    DETAIL,
    DONE
  }

  private final int count;
  private final int size;
  private final boolean conditional;
  private Answer.@Nullable Schedule schedule;
  private Sampler.Method method = Sampler.Method.DDIM;
  private int steps = 50;
  private double eta;
  private long seed;
  private int label = -1;
  private double guidance = 1;
  private Film film = Film.EMPTY;
  private Player player = Player.START;
  private int watched;
  private boolean live = true;

  /**
   * @param count examples that are made at once
   * @param size numbers of one
   * @param conditional whether classes can be wished for
   */
  ReverseModel(int count, int size, boolean conditional, long seed) {
    this.count = count;
    this.size = size;
    this.conditional = conditional;
    this.seed = seed;
  }

  // --- wishes

  /** Learns how the model mixes noise in; the wishes begin at its usual ones. */
  void learn(Answer.Schedule found) {
    if (schedule == null) {
      method = found.usual().method();
      steps = nearestSteps(found.usual().steps(), found.schedule());
      eta = found.usual().eta();
      guidance = conditional ? Math.min(MOST_GUIDANCE, found.guidance()) : 1;
    }
    schedule = found;
  }

  @Override
  public Answer.@Nullable Schedule schedule() {
    return schedule;
  }

  /** The numbers of steps there are to choose from: at most T where times are whole numbers. */
  @Override
  public List<Integer> stepChoices() {
    return schedule == null ? List.of(steps) : stepChoices(schedule.schedule(), steps);
  }

  static List<Integer> stepChoices(NoiseSchedule schedule, int chosen) {
    double most = schedule.discrete() ? schedule.last() : STEPS.getLast();
    List<Integer> choices = new ArrayList<>(STEPS);
    choices.removeIf(one -> one > most);
    for (int own : new int[] {chosen, schedule.discrete() ? (int) most : chosen}) {
      if (!choices.contains(own)) {
        choices.add(own);
      }
    }
    choices.sort(null);
    return List.copyOf(choices);
  }

  private static int nearestSteps(int wanted, NoiseSchedule schedule) {
    return schedule.discrete() ? (int) Math.clamp(wanted, 1, schedule.last()) : Math.max(1, wanted);
  }

  @Override
  public Sampler.Method method() {
    return method;
  }

  @Override
  public void wantMethod(Sampler.Method wanted) {
    method = wanted;
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public void wantSteps(int wanted) {
    steps = wanted;
  }

  double eta() {
    return eta;
  }

  void wantEta(double wanted) {
    eta = wanted;
  }

  @Override
  public long seed() {
    return seed;
  }

  @Override
  public void wantSeed(long wanted) {
    seed = wanted;
  }

  @Override
  public int label() {
    return label;
  }

  @Override
  public void wantLabel(int wanted) {
    label = wanted;
  }

  @Override
  public double guidance() {
    return guidance;
  }

  @Override
  public void wantGuidance(double wanted) {
    guidance = wanted;
  }

  boolean isLive() {
    return live;
  }

  void wantLive(boolean wanted) {
    live = wanted;
  }

  /** The question that is wished for. */
  Query.Denoise question() {
    int frames = Math.clamp(MOST_NUMBERS / (3 * count * size), LEAST_FRAMES, MOST_FRAMES);
    return new Query.Denoise(reverse(frames), count);
  }

  @Override
  public Reverse reverse(int frames) {
    double noise = method == Sampler.Method.DDIM ? eta : 0;
    return new Reverse(new Sampler(method, steps, noise), seed, label, guidance, frames);
  }

  // --- what came of it

  void show(Answer.Denoised made) {
    boolean first = film.isEmpty();
    film = Film.of(made);
    player = player.in(film.last());
    // Nobody has looked at a moment yet: the middle says most.
    player = first ? player.at((int) Math.rint(film.last() * 0.5)) : player;
    watched = Math.clamp(watched, 0, Math.max(0, film.count() - 1));
  }

  Film film() {
    return film;
  }

  Player player() {
    return player;
  }

  void play(Player moved) {
    player = moved;
  }

  /** The example that is seen large. */
  int watched() {
    return watched;
  }

  void watch(int example) {
    watched = Math.clamp(example, 0, Math.max(0, film.count() - 1));
  }

  /** The moment that is seen; null before there is any. */
  @Nullable DenoisingFrame frame() {
    return film.isEmpty() ? null : film.frames().get(player.moment());
  }

  /** How far the noise is gone at a moment, by its share of the variance. */
  Stage stage(DenoisingFrame frame) {
    if (frame.time() <= 0) {
      return Stage.DONE;
    }
    if (schedule == null) {
      return Stage.SHAPE;
    }
    double signal = schedule.schedule().signal(frame.time());
    double noise = schedule.schedule().noise(frame.time());
    double share = noise * noise / (signal * signal + noise * noise);
    if (share > 0.93) {
      return Stage.NOISE;
    }
    return share > 0.35 ? Stage.SHAPE : Stage.DETAIL;
  }
}
