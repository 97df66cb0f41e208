package latentlab.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how much each latent dimension changes the picture, for models that cannot say how much
 * information it carries: the root of the mean squared difference per pixel between one standard
 * deviation to the left and one to the right, from a few random points. It is asked in pieces, one
 * after the other, so that other questions come in between.
 */
public final class ChangeSurvey {
  /** Random points that each dimension is moved from. */
  private static final int BASES = 4;

  /** Dimensions in a piece: each costs two pictures from every base. */
  private static final int PIECE = 8;

  private static final int PER_DIMENSION = 2 * BASES;
  private static final long SEED = 1;

  private final LatentSpace space;
  private final List<Integer> dimensions;
  private final float[][] bases = new float[BASES][];
  private double[] found;
  private int first;
  private Query.@Nullable Decode asked;

  /** Of all dimensions but those of categorical codes. */
  public ChangeSurvey(LatentSpace space) {
    this.space = space;
    dimensions =
        IntStream.range(0, space.size())
            .filter(i -> space.isNoise(i) || space.isContinuous(i))
            .boxed()
            .toList();
    Random random = new Random(SEED);
    for (int base = 0; base < BASES; base++) {
      bases[base] = space.drawn(random);
    }
    found = new double[space.size()];
  }

  /** Begins anew; the first piece. */
  public Query.Decode begin() {
    first = 0;
    found = new double[space.size()];
    return ask();
  }

  private Query.Decode ask() {
    int last = Math.min(first + PIECE, dimensions.size());
    float[][] points = new float[(last - first) * PER_DIMENSION][];
    int at = 0;
    for (int dimension : dimensions.subList(first, last)) {
      for (float[] base : bases) {
        for (int side = -1; side <= 1; side += 2) {
          points[at] = base.clone();
          points[at++][dimension] = side;
        }
      }
    }
    Query.Decode question = new Query.Decode(points);
    asked = question;
    return question;
  }

  /** Takes an answer; the next piece, if there is one. Answers to other questions are let pass. */
  public Optional<Query.Decode> answered(Query question, Pictures pictures) {
    Query.Decode open = asked;
    if (open == null || question != open || pictures.count() != open.latents().length) {
      return Optional.empty();
    }
    int pieces = pictures.count() / PER_DIMENSION;
    for (int i = 0; i < pieces; i++) {
      found[dimensions.get(first + i)] = change(pictures, i * PER_DIMENSION);
    }
    first += pieces;
    asked = null;
    return isDone() ? Optional.empty() : Optional.of(ask());
  }

  private static double change(Pictures pictures, int start) {
    double sum = 0;
    int size = pictures.size();
    for (int base = 0; base < BASES; base++) {
      int left = (start + 2 * base) * size;
      for (int i = left; i < left + size; i++) {
        double difference = pictures.values()[i + size] - pictures.values()[i];
        sum += difference * difference;
      }
    }
    return Math.sqrt(sum / BASES / size);
  }

  /** Whether all pieces have been answered. */
  public boolean isDone() {
    return first >= dimensions.size();
  }

  /** Per dimension, the change of the picture; 0 for categorical codes. */
  public double[] changes() {
    return found.clone();
  }
}
