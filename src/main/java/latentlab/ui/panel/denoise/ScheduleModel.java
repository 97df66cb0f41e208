package latentlab.ui.panel.denoise;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.FallingCurve;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.ScheduleShape;
import latentlab.engine.spec.Settings;
import org.jspecify.annotations.Nullable;

/** The schedule of the run, another to compare it with, and one that is drawn by hand. */
final class ScheduleModel {
  static final String SHAPE = "noiseSchedule";
  static final String CURVE = "noiseCurve";

  private static final double[] PLACES = {0, 0.15, 0.35, 0.55, 0.75, 0.9, 1};
  private static final double LEAST_HEIGHT = 0.001;
  private static final double APART = 0.01;
  private static final double BELOW = 0.001;

  private final Settings settings;
  private @Nullable NoiseSchedule own;
  private ScheduleShape other = ScheduleShape.LINEAR;
  private double[] places = {};
  private double[] heights = {};
  private int chosen = 1;
  private boolean changed;
  private double share = 0.5;
  private Map<String, String> candidateSettings = Map.of();
  private @Nullable NoiseSchedule candidate;

  /**
   * @param settings of the run
   */
  ScheduleModel(Settings settings) {
    this.settings = settings;
  }

  void learn(NoiseSchedule found) {
    boolean first = own == null;
    own = found;
    if (first) {
      other = shape() == ScheduleShape.LINEAR ? ScheduleShape.COSINE : ScheduleShape.LINEAR;
      reset();
    }
  }

  @Nullable NoiseSchedule own() {
    return own;
  }

  /** The shape of the run's schedule; null where it has none to choose. */
  private @Nullable ScheduleShape shape() {
    return settings.has(SHAPE)
        ? ScheduleShape.valueOf(settings.text(SHAPE).toUpperCase(Locale.ROOT))
        : null;
  }

  /** Whether a schedule can be drawn: times are whole, and the model can be trained with it. */
  boolean canBeDrawn() {
    return own != null && own.discrete() && settings.has(SHAPE) && settings.has(CURVE);
  }

  // --- the other

  ScheduleShape other() {
    return other;
  }

  void compareWith(ScheduleShape shape) {
    other = shape;
  }

  /** The schedule that is compared with, of as many steps; null where there is nothing alike. */
  @Nullable NoiseSchedule otherSchedule() {
    if (own == null || !own.discrete()) {
      return null;
    }
    return other.schedule((int) own.last(), curve(PLACES));
  }

  // --- the time

  void goTo(double shareOfAll) {
    share = Math.clamp(shareOfAll, 0, 1);
  }

  double share() {
    return share;
  }

  /** The time that is looked at: a whole number where times are. */
  double time() {
    if (own == null) {
      return 0;
    }
    double time = share * own.last();
    return own.discrete() ? Math.rint(time) : time;
  }

  // --- the one drawn by hand

  /** The points follow the run's schedule again. */
  void reset() {
    changed = false;
    chosen = 1;
    FallingCurve start =
        settings.has(CURVE) && shape() == ScheduleShape.DRAWN
            ? FallingCurve.of(settings.text(CURVE))
            : curve(PLACES);
    places = start.places().clone();
    heights = start.heights().clone();
  }

  /** The run's alpha-bar at these places, held to what a drawn curve may be. */
  private FallingCurve curve(double[] at) {
    NoiseSchedule from = own;
    double[] found = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double signal = from == null ? 1 - at[i] : from.signal(at[i] * from.last());
      double most = i == 0 ? 1 : found[i - 1] - BELOW / at.length;
      double least = LEAST_HEIGHT + (at.length - 1 - i) * BELOW / at.length;
      found[i] = i == 0 ? 1 : Math.min(most, Math.max(least, signal * signal));
    }
    return new FallingCurve(at.clone(), found);
  }

  int points() {
    return places.length;
  }

  double place(int point) {
    return places[point];
  }

  double height(int point) {
    return heights[point];
  }

  /** The point that keys move. */
  int chosen() {
    return chosen;
  }

  void choose(int point) {
    chosen = Math.clamp(point, 1, Math.max(1, places.length - 1));
  }

  boolean isChanged() {
    return changed;
  }

  /**
   * Moves a point as far as its neighbours let it: the curve falls, and its ends stay at 0 and T.
   */
  void move(int point, double place, double height) {
    if (point < 1 || point >= places.length) {
      return;
    }
    int last = places.length - 1;
    if (point < last) {
      places[point] = Math.clamp(place, places[point - 1] + APART, places[point + 1] - APART);
    }
    double least = point == last ? LEAST_HEIGHT : heights[point + 1] + BELOW;
    heights[point] = Math.clamp(height, least, heights[point - 1] - BELOW);
    chosen = point;
    changed = true;
  }

  /** Puts a point onto the curve at a place, where there is room. */
  void add(double place) {
    if (places.length >= 12) {
      return;
    }
    int at = 1;
    while (at < places.length && places[at] < place) {
      at++;
    }
    boolean fits =
        at < places.length && place - places[at - 1] >= APART && places[at] - place >= APART;
    if (fits) {
      double height = drawn().at(place);
      places = with(places, at, place);
      heights = with(heights, at, height);
      chosen = at;
      changed = true;
    }
  }

  /** Takes the chosen point away; the ends stay. */
  void remove() {
    if (chosen > 0 && chosen < places.length - 1) {
      places = without(places, chosen);
      heights = without(heights, chosen);
      changed = true;
    }
  }

  private static double[] with(double[] values, int at, double value) {
    double[] more = Arrays.copyOf(values, values.length + 1);
    System.arraycopy(values, at, more, at + 1, values.length - at);
    more[at] = value;
    return more;
  }

  private static double[] without(double[] values, int at) {
    double[] fewer = Arrays.copyOf(values, values.length - 1);
    System.arraycopy(values, at + 1, fewer, at, fewer.length - at);
    return fewer;
  }

  /** The curve that is drawn, with four figures as in the setting. */
  FallingCurve drawn() {
    double[] shortPlaces = Arrays.stream(places).map(ScheduleModel::figures).toArray();
    double[] shortHeights = Arrays.stream(heights).map(ScheduleModel::figures).toArray();
    return new FallingCurve(shortPlaces, shortHeights);
  }

  private static double figures(double value) {
    return Math.rint(value * 10_000) / 10_000;
  }

  /**
   * The schedule that is drawn.
   *
   * @throws BadInput where a step would add too little noise or too much
   */
  NoiseSchedule drawnSchedule() {
    int steps = own == null ? 1 : (int) own.last();
    return ScheduleShape.DRAWN.schedule(steps, drawn());
  }

  /**
   * The schedule that new samples or a new training would follow: the one that is drawn, or the
   * other where none is. The same object until something changes; null where there is none, or what
   * is drawn is impossible.
   */
  @Nullable NoiseSchedule candidate() {
    if (!canBeDrawn()) {
      return null;
    }
    Map<String, String> now = wanted();
    if (!now.equals(candidateSettings)) {
      candidateSettings = now;
      try {
        candidate = changed ? drawnSchedule() : otherSchedule();
      } catch (BadInput impossible) {
        candidate = null;
      }
    }
    return candidate;
  }

  /** What a new training has to be set to. */
  Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    if (changed) {
      wanted.put(SHAPE, "drawn");
      wanted.put(CURVE, drawn().text());
    } else {
      wanted.put(SHAPE, other.name().toLowerCase(Locale.ROOT));
    }
    return wanted;
  }
}
