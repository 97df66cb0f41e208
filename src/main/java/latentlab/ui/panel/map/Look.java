package latentlab.ui.panel.map;

import java.util.Arrays;
import latentlab.engine.spec.Answer;
import latentlab.ui.panel.map.projection.NeighboursKept;
import latentlab.ui.panel.map.projection.PrincipalComponents;
import latentlab.ui.panel.map.projection.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Posteriors brought to the plane: what the scatter shows.
 *
 * @param axes what was asked for
 * @param encoded the posteriors
 * @param trainedSteps of the model that encoded them
 * @param projection the straight look they are seen with; null where the way is curved
 * @param x of every posterior mean
 * @param y of every posterior mean
 * @param kept the share of nearest neighbours in latent space that are nearest here too, 0 to 1
 */
record Look(
    Axes axes,
    Answer.Encoded encoded,
    long trainedSteps,
    @Nullable Projection projection,
    float[] x,
    float[] y,
    double kept) {
  /** How many nearest neighbours are shown and counted. */
  static final int NEIGHBOURS = 8;

  /** How far out a posterior is drawn; the line the field usually draws. */
  private static final double DEVIATIONS = 2;

  private static final double EMBEDDING_SHARE = 0.97;

  /** Looks, unwatched, at posteriors of an untrained model. */
  static Look at(Answer.Encoded encoded, Axes axes, @Nullable Look before) {
    return at(encoded, 0, axes, before, Progress.UNWATCHED);
  }

  /**
   * Looks.
   *
   * @param before what was seen last, so that principal axes keep their direction; null for nothing
   */
  static Look at(
      Answer.Encoded encoded,
      long trainedSteps,
      Axes axes,
      @Nullable Look before,
      Progress progress) {
    float[][] means = encoded.means();
    Projection projection =
        switch (axes) {
          case Axes.Dimensions(int horizontal, int vertical) ->
              Projection.ofDimensions(means, horizontal, vertical);
          case Axes.Principal _ -> Projection.of(principal(means, before));
          case Axes.Line _ -> Projection.ofLine();
          case Axes.Embedded _ -> null;
        };
    float[][] plane =
        switch (axes) {
          case Axes.Embedded(var way) -> way.of(means, progress.part(0, EMBEDDING_SHARE));
          case Axes.Line _ -> Rows.of(means, encoded.labels());
          default -> projection == null ? means : projection.plane(means);
        };
    progress.at(axes.isStraight() ? 0 : EMBEDDING_SHARE);
    return new Look(
        axes,
        encoded,
        trainedSteps,
        projection,
        column(plane, 0),
        column(plane, 1),
        NeighboursKept.of(means, plane, NEIGHBOURS));
  }

  private static PrincipalComponents principal(float[][] means, @Nullable Look before) {
    PrincipalComponents found = PrincipalComponents.of(means, 2);
    return before == null || before.projection == null || !(before.axes instanceof Axes.Principal)
        ? found
        : found.facing(before.projection.right(), before.projection.up());
  }

  private static float[] column(float[][] plane, int axis) {
    float[] column = new float[plane.length];
    for (int n = 0; n < column.length; n++) {
      column[n] = plane[n][axis];
    }
    return column;
  }

  int count() {
    return x.length;
  }

  /** The same picture of a model that has trained on without moving a point. */
  Look asOf(long steps) {
    return new Look(axes, encoded, steps, projection, x, y, kept);
  }

  /** Whether it is what one would see of these posteriors along these axes. */
  boolean shows(Answer.Encoded posteriors, Axes wanted) {
    return axes.equals(wanted)
        && (encoded == posteriors || Arrays.deepEquals(encoded.means(), posteriors.means()));
  }

  /**
   * The posterior of one point on this plane, out to two standard deviations; null where the way is
   * curved, or the encoder gives a point.
   */
  @Nullable Ellipse posterior(int index) {
    if (projection == null) {
      return null;
    }
    Ellipse ellipse = projection.ellipse(encoded.deviations()[index], DEVIATIONS);
    return ellipse.longer() > 0 ? ellipse : null;
  }
}
