package latentlab.ui.panel.map.projection;

import java.util.concurrent.CancellationException;

/** The curved ways to the plane. */
public enum Embedding {
  /** McInnes, Healy and Melville 2018, arXiv 1802.03426. */
  UMAP {
    @Override
    float[][] embed(float[][] points, Progress progress) {
      return Umap.embed(points, progress);
    }
  },
  /** Van der Maaten and Hinton 2008, JMLR 9. */
  TSNE {
    @Override
    float[][] embed(float[][] points, Progress progress) {
      return new Tsne(points).embed(progress);
    }
  };

  /** More dimensions than this are first brought down to so many, as is customary. */
  static final int DIMENSIONS = 50;

  /** The reduction is learnt from so many points at most: more hardly move it. */
  private static final int LEARNT_FROM = 2_000;

  private static final double REDUCING = 0.05;

  /**
   * Lays points out in the plane; the same points give the same picture.
   *
   * @param points [count][dimensions], all finite
   * @return [count][2]
   * @throws CancellationException where {@code progress} said so
   */
  public float[][] of(float[][] points, Progress progress) {
    progress.at(0);
    if (points[0].length <= DIMENSIONS) {
      return embed(points, progress);
    }
    float[][] some = java.util.Arrays.copyOf(points, Math.min(points.length, LEARNT_FROM));
    float[][] fewer = PrincipalComponents.of(some, DIMENSIONS).project(points);
    progress.at(REDUCING);
    return embed(fewer, progress.part(REDUCING, 1));
  }

  abstract float[][] embed(float[][] points, Progress progress);
}
