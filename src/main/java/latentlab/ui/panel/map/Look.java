package latentlab.ui.panel.map;

import latentlab.engine.spec.Answer;
import latentlab.ui.panel.map.projection.PrincipalComponents;
import org.jspecify.annotations.Nullable;

/**
 * Posteriors seen along two axes: what the scatter shows.
 *
 * @param axes what was asked for
 * @param encoded the posteriors
 * @param projection the straight look they are seen with
 * @param x of every posterior mean
 * @param y of every posterior mean
 */
record Look(Axes axes, Answer.Encoded encoded, Projection projection, float[] x, float[] y) {
  /** How far out a posterior is drawn; the line the field usually draws. */
  private static final double DEVIATIONS = 2;

  /**
   * Looks.
   *
   * @param before what was seen last, so that principal axes keep their direction; null for nothing
   */
  static Look at(Answer.Encoded encoded, Axes axes, @Nullable Look before) {
    float[][] means = encoded.means();
    Projection projection =
        switch (axes) {
          case Axes.Dimensions(int horizontal, int vertical) ->
              Projection.ofDimensions(means, horizontal, vertical);
          case Axes.Principal _ -> Projection.of(principal(means, before));
        };
    return new Look(axes, encoded, projection, projection.xs(means), projection.ys(means));
  }

  private static PrincipalComponents principal(float[][] means, @Nullable Look before) {
    PrincipalComponents found = PrincipalComponents.of(means, 2);
    return before == null || !(before.axes instanceof Axes.Principal)
        ? found
        : found.facing(before.projection.right(), before.projection.up());
  }

  int count() {
    return x.length;
  }

  /** The posterior of one point on this plane, out to two standard deviations. */
  Ellipse posterior(int index) {
    return projection.ellipse(encoded.deviations()[index], DEVIATIONS);
  }
}
