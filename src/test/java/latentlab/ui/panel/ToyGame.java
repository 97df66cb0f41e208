package latentlab.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Mode;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Objective;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;

/**
 * A game of two players for views to talk to, in which everything is known: what is real and what
 * is made are drawn from mixtures of round Gaussians, so the best possible judge is p / (p + q).
 * The judge of the game says the same, its log odds multiplied by how sharp it is.
 */
public final class ToyGame {
  private static final double STEP = 1e-3;

  private final List<Mode> reals;
  private final List<Mode> fakes;
  private final double sharpness;
  private final boolean probabilities;

  /**
   * @param sharpness 1 for the best possible judge, 0 for one that cannot tell anything
   * @param probabilities whether the judge says probabilities, or its log odds as scores
   */
  public ToyGame(List<Mode> reals, List<Mode> fakes, double sharpness, boolean probabilities) {
    this.reals = List.copyOf(reals);
    this.fakes = List.copyOf(fakes);
    this.sharpness = sharpness;
    this.probabilities = probabilities;
  }

  /** One Gaussian is to become another; the best possible judge plays. */
  public static ToyGame twoGaussians() {
    return new ToyGame(List.of(new Mode(1, 0, 0.5)), List.of(new Mode(-1, 0, 0.5)), 1, true);
  }

  /** Eight groups on a ring, of which what is made has found five. */
  public static ToyGame eightGroups(boolean probabilities) {
    List<Mode> found = new ArrayList<>();
    for (int i : new int[] {0, 1, 2, 6, 7}) {
      Mode mode = ring().get(i);
      found.add(new Mode(mode.x() * 0.95, mode.y() * 0.95 - 0.08, 0.24));
    }
    return new ToyGame(ring(), found, 0.6, probabilities);
  }

  /** Eight groups on a ring of radius 2. */
  public static List<Mode> ring() {
    List<Mode> ring = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double angle = 2 * Math.PI * i / 8;
      ring.add(new Mode(2.4 * Math.cos(angle), 2.4 * Math.sin(angle), 0.22));
    }
    return ring;
  }

  /** A run of a game on the plane. */
  public static Event.RunOpened onPlane(boolean codes, List<Mode> modes) {
    DataInfo data =
        new DataInfo("ring", DataInfo.Kind.POINTS, 2, 1, 1, 5000, 500, 500, 1, List.of(), modes);
    return opened(data, codes ? Set.of(Ability.ENCODES) : Set.of(), true);
  }

  /** A run of a game over pictures. */
  public static Event.RunOpened onPictures(boolean codes) {
    DataInfo data =
        new DataInfo("mnist", DataInfo.Kind.PICTURES, 1, 28, 28, 50_000, 10_000, 1000, 10);
    return opened(data, codes ? Set.of(Ability.ENCODES) : Set.of(), false);
  }

  private static Event.RunOpened opened(DataInfo data, Set<Ability> more, boolean plane) {
    Set<Ability> abilities = new java.util.HashSet<>(more);
    abilities.add(Ability.PLAYS);
    if (plane) {
      abilities.add(Ability.PLAYS_ON_PLANE);
    }
    return new Event.RunOpened(
        new RunSpec("vae", data.id(), 7, Settings.defaults(List.of())),
        data,
        new ModelInfo(2, 8000, abilities, List.of("discriminatorStep", "generatorStep"), List.of()),
        100);
  }

  /** A game whose verdicts are probabilities, or one whose verdicts are scores. */
  private static Objective objective(boolean probabilities) {
    return probabilities ? Objective.NONSATURATING : Objective.WASSERSTEIN;
  }

  public Answer answer(Query query) {
    return switch (query) {
      case Query.Board board -> board(board);
      default -> new Answer.Refused("not asked in these tests");
    };
  }

  private Answer.Board board(Query.Board question) {
    int side = question.side();
    float[] verdicts = new float[side * side];
    float[] optimal = new float[side * side];
    double divergence = 0;
    double area = Math.pow(2 * question.extent() / side, 2);
    for (int cell = 0; cell < verdicts.length; cell++) {
      double x = ((cell % side + 0.5) / side * 2 - 1) * question.extent();
      double y = (1 - (cell / side + 0.5) / side * 2) * question.extent();
      double p = density(reals, x, y);
      double q = density(fakes, x, y);
      verdicts[cell] = (float) verdict(x, y);
      optimal[cell] = p + q < 1e-3 ? Float.NaN : (float) (p / (p + q));
      divergence += area * (part(p, q) + part(q, p)) / 2;
    }
    Random random = new Random(question.seed());
    float[][] real = drawn(reals, question.points(), random);
    float[][] made = drawn(fakes, question.points(), random);
    float[][] pulls = new float[made.length][];
    float[] madeVerdicts = new float[made.length];
    for (int i = 0; i < pulls.length; i++) {
      madeVerdicts[i] = (float) verdict(made[i][0], made[i][1]);
      pulls[i] = pull(made[i]);
    }
    return new Answer.Board(
        question,
        verdicts,
        objective(probabilities),
        optimal,
        real,
        made,
        madeVerdicts,
        pulls,
        divergence,
        share(real, true),
        share(made, false));
  }

  /** Of the Kullback-Leibler divergence from the middle of both densities. */
  private static double part(double p, double q) {
    return p > 0 ? p * Math.log(2 * p / (p + q)) : 0;
  }

  private static double density(List<Mode> modes, double x, double y) {
    double density = 0;
    for (Mode mode : modes) {
      double square = Math.pow(x - mode.x(), 2) + Math.pow(y - mode.y(), 2);
      double variance = mode.deviation() * mode.deviation();
      density += Math.exp(-square / (2 * variance)) / (2 * Math.PI * variance * modes.size());
    }
    return density;
  }

  private double logOdds(double x, double y) {
    double floor = 1e-3;
    return sharpness * Math.log((density(reals, x, y) + floor) / (density(fakes, x, y) + floor));
  }

  private double verdict(double x, double y) {
    double odds = logOdds(x, y);
    return probabilities ? 1 / (1 + Math.exp(-odds)) : odds;
  }

  private double share(float[][] points, boolean real) {
    int right = 0;
    for (float[] point : points) {
      right += logOdds(point[0], point[1]) > 0 == real ? 1 : 0;
    }
    return (double) right / points.length;
  }

  /** Minus the gradient of -log D, by differences. */
  private float[] pull(float[] at) {
    return new float[] {
      (float) ((logVerdict(at[0] + STEP, at[1]) - logVerdict(at[0] - STEP, at[1])) / (2 * STEP)),
      (float) ((logVerdict(at[0], at[1] + STEP) - logVerdict(at[0], at[1] - STEP)) / (2 * STEP))
    };
  }

  private double logVerdict(double x, double y) {
    return -Math.log1p(Math.exp(-logOdds(x, y)));
  }

  private static float[][] drawn(List<Mode> modes, int count, Random random) {
    float[][] points = new float[count][2];
    for (float[] point : points) {
      Mode mode = modes.get(random.nextInt(modes.size()));
      point[0] = (float) (mode.x() + mode.deviation() * random.nextGaussian());
      point[1] = (float) (mode.y() + mode.deviation() * random.nextGaussian());
    }
    return points;
  }

  /**
   * A judge of pictures: the more of a picture is black or white and not grey, the realer it is;
   * the pull makes the grey of a picture darker or brighter.
   */
  public static Answer.Verdicts judged(Pictures reals, Pictures fakes, boolean probabilities) {
    float[] realVerdicts = clarity(reals, probabilities);
    float[] fakeVerdicts = clarity(fakes, probabilities);
    float[] pulls = new float[fakes.values().length];
    for (int i = 0; i < pulls.length; i++) {
      float value = fakes.values()[i];
      pulls[i] = 0.02f * (value - 0.4f) * 4 * value * (1 - value);
    }
    float threshold = probabilities ? 0.5f : 0;
    int rightReals = 0;
    int rightFakes = 0;
    for (int i = 0; i < realVerdicts.length; i++) {
      rightReals += realVerdicts[i] > threshold ? 1 : 0;
      rightFakes += fakeVerdicts[i] <= threshold ? 1 : 0;
    }
    return new Answer.Verdicts(
        reals,
        realVerdicts,
        fakes,
        fakeVerdicts,
        objective(probabilities),
        new Pictures(fakes.count(), fakes.channels(), fakes.height(), fakes.width(), pulls),
        (double) rightReals / reals.count(),
        (double) rightFakes / fakes.count());
  }

  private static float[] clarity(Pictures pictures, boolean probabilities) {
    float[] verdicts = new float[pictures.count()];
    for (int n = 0; n < verdicts.length; n++) {
      double grey = 0;
      double ink = 0;
      for (float value : pictures.one(n).values()) {
        grey += Math.min(value, 1 - value);
        ink += value;
      }
      double odds = 6 - 26 * grey / ink;
      verdicts[n] = (float) (probabilities ? 1 / (1 + Math.exp(-odds)) : odds);
    }
    return verdicts;
  }
}
