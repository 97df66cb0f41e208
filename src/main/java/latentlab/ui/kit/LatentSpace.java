package latentlab.ui.kit;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import latentlab.engine.spec.Gaussian;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.LatentCode.Kind;
import latentlab.engine.spec.ModelInfo;

/**
 * What the dimensions of a latent space hold, so that every point a view makes is one the model can
 * read: a categorical code is 1 in one place and 0 elsewhere, a continuous code goes from -1 to 1,
 * and all that has no name is noise from a standard Gaussian.
 *
 * @param size dimensions
 * @param codes those of them that have names
 */
public record LatentSpace(int size, List<LatentCode> codes) {
  /** No value is redrawn: noise as the model was trained with. */
  public static final double NO_TRUNCATION = Double.POSITIVE_INFINITY;

  /** A slider of noise ends here on both sides, in standard deviations. */
  public static final double NOISE_REACH = 3;

  /** A slider of a continuous code ends here: twice as far as the model was trained. */
  public static final double CODE_REACH = 2;

  public LatentSpace {
    codes = List.copyOf(codes);
  }

  /** A space without names. */
  public LatentSpace(int size) {
    this(size, List.of());
  }

  public static LatentSpace of(ModelInfo model) {
    return new LatentSpace(model.latentSize(), model.codes());
  }

  /** The point to begin at: 0, with the first of every categorical code chosen. */
  public float[] origin() {
    float[] origin = new float[size];
    for (LatentCode code : categorical()) {
      origin[code.first()] = 1;
    }
    return origin;
  }

  public List<LatentCode> categorical() {
    return codes.stream().filter(code -> code.kind() == Kind.CATEGORICAL).toList();
  }

  /** The dimensions of all continuous codes, in their order. */
  public List<Integer> continuous() {
    return codes.stream()
        .filter(code -> code.kind() == Kind.CONTINUOUS)
        .flatMap(code -> IntStream.range(code.first(), code.first() + code.size()).boxed())
        .toList();
  }

  /** The dimensions that have no name. */
  public List<Integer> noise() {
    return IntStream.range(0, size).filter(this::isNoise).boxed().toList();
  }

  public boolean isNoise(int dimension) {
    return codes.stream().noneMatch(code -> holds(code, dimension));
  }

  public boolean isContinuous(int dimension) {
    return continuous().contains(dimension);
  }

  private static boolean holds(LatentCode code, int dimension) {
    return dimension >= code.first() && dimension < code.first() + code.size();
  }

  /** How far a slider of a dimension goes to both sides. */
  public double reach(int dimension) {
    return isContinuous(dimension) ? CODE_REACH : NOISE_REACH;
  }

  /** The middle of one of so many equally likely parts of a dimension, from the lowest. */
  public double likely(int dimension, int part, int parts) {
    double share = (part + 0.5) / parts;
    return isContinuous(dimension) ? 2 * share - 1 : Gaussian.quantile(share);
  }

  /** Which category of a categorical code a point has: the largest of its values. */
  public static int chosen(float[] point, LatentCode code) {
    int found = 0;
    for (int i = 1; i < code.size(); i++) {
      found = point[code.first() + i] > point[code.first() + found] ? i : found;
    }
    return found;
  }

  /** The point with another category of a categorical code. */
  public static float[] choose(float[] point, LatentCode code, int category) {
    float[] moved = point.clone();
    for (int i = 0; i < code.size(); i++) {
      moved[code.first() + i] = i == category ? 1 : 0;
    }
    return moved;
  }

  /** The point with exactly one category of each categorical code: the one it is nearest to. */
  public float[] valid(float[] point) {
    float[] valid = point.clone();
    for (LatentCode code : categorical()) {
      valid = choose(valid, code, chosen(point, code));
    }
    return valid;
  }

  /**
   * Another draw of the noise; whatever has a name stays.
   *
   * @param limit as of {@link #noise(double, double)}
   */
  public float[] redrawn(float[] point, RandomGenerator random, double limit) {
    float[] drawn = point.clone();
    for (int dimension : noise()) {
      drawn[dimension] = (float) noise(random.nextDouble(), limit);
    }
    return drawn;
  }

  /** A point as the model was trained with: noise, and every named code drawn evenly. */
  public float[] drawn(RandomGenerator random) {
    float[] drawn = redrawn(new float[size], random, NO_TRUNCATION);
    for (LatentCode code : categorical()) {
      drawn[code.first() + random.nextInt(code.size())] = 1;
    }
    for (int dimension : continuous()) {
      drawn[dimension] = (float) (2 * random.nextDouble() - 1);
    }
    return drawn;
  }

  /**
   * One number from a Gaussian whose tails are cut off: the distribution that comes of drawing
   * again whatever lies farther out (the truncation trick, Brock et al. 2018, arXiv 1809.11096). It
   * is made by its quantiles, so that the same share moves smoothly when the limit does.
   *
   * @param share drawn evenly from 0 to 1
   * @param limit nothing lies farther from 0, in standard deviations; from 0
   */
  public static double noise(double share, double limit) {
    if (limit <= 0) {
      return 0;
    }
    double below = limit > FARTHEST ? 0 : Gaussian.cumulative(-limit);
    double cut = below + share * (1 - 2 * below);
    return Gaussian.quantile(Math.clamp(cut, LEAST_SHARE, 1 - LEAST_SHARE));
  }

  /** Beyond this a Gaussian has nothing that double precision could cut off a sample of. */
  private static final double FARTHEST = 8;

  /** The rarest value that is drawn, at about 5 standard deviations. */
  private static final double LEAST_SHARE = 1e-7;
}
