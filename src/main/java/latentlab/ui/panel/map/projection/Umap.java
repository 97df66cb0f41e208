package latentlab.ui.panel.map.projection;

import java.util.Random;
import tagbio.umap.ProgressState;
import tagbio.umap.UmapProgress;

/**
 * UMAP by the library of Tag.bio, which lays the points out so that the graph of nearest neighbours
 * stays what it was (McInnes, Healy and Melville 2018, arXiv 1802.03426).
 *
 * <p>The library can neither tell somebody in time how far it is nor be stopped: it is asked, and
 * ended, from within the random numbers that it draws.
 */
final class Umap {
  private static final int NEIGHBOURS = 15;
  private static final int EPOCHS = 300;
  private static final long SEED = 1;

  /** What the library needs of the points, whatever they are. */
  private static final int FEWEST = 4;

  private Umap() {}

  static float[][] embed(float[][] points, Progress progress) {
    if (points.length < FEWEST) {
      return PrincipalComponents.of(points, 2).project(points);
    }
    return new tagbio.umap.Umap()
        .setNumberComponents(2)
        .setNumberNearestNeighbours(Math.min(NEIGHBOURS, points.length - 1))
        .setNumberEpochs(EPOCHS)
        .setThreads(1)
        .setRandom(new Watched(progress))
        .fitTransform(points);
  }

  /** Random numbers that end, by an exception, where nobody waits for the result any more. */
  private static final class Watched extends Random {
    private static final long serialVersionUID = 1;
    private static final int NUMBERS_BETWEEN_LOOKS = 1 << 14;

    private final transient Progress progress;
    private double share;
    private int drawn;

    Watched(Progress progress) {
      super(SEED);
      this.progress = progress;
    }

    @Override
    protected int next(int bits) {
      if (++drawn % NUMBERS_BETWEEN_LOOKS == 0) {
        ProgressState state = UmapProgress.getProgress();
        // The epochs are added to the total last; before that it says nothing.
        if (state.getTotal() > EPOCHS) {
          share = Math.clamp((double) state.getCount() / state.getTotal(), share, 1);
        }
        progress.at(share);
      }
      return super.next(bits);
    }
  }
}
