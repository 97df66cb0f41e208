package latentlab.ui.panel.codebook;

import java.util.Optional;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/** Two test pictures whose coarse and fine codes change places (Razavi et al. 2019, VQ-VAE-2). */
final class SwapModel {
  private final int examples;
  private int second = 1;
  private Answer.@Nullable Coded coded;
  private @Nullable Pictures mixed;

  /**
   * @param examples pictures of the test split
   */
  SwapModel(int examples) {
    this.examples = examples;
  }

  /** The number of picture B in the test split; picture A is that of the panel. */
  int second() {
    return second;
  }

  /** Goes to another picture B; after the last comes the first. */
  void goTo(int example) {
    second = Math.floorMod(example, Math.max(1, examples));
    coded = null;
    mixed = null;
  }

  Query secondQuestion() {
    return new Query.EncodeCodesHeldOut(second, 1);
  }

  /** Takes picture B; one that is no longer wanted is let pass. */
  boolean coded(Query query, Answer.Coded answer) {
    if (!query.equals(secondQuestion())) {
      return false;
    }
    coded = answer;
    return true;
  }

  /** Picture B, once it is known. */
  Optional<Answer.Coded> coded() {
    return Optional.ofNullable(coded);
  }

  /**
   * What to ask: A's top with B's bottom, then B's top with A's bottom. Empty while the codes of B
   * are not known.
   *
   * @param first the codes of A, those of the top level before those of the bottom
   * @param topCells how many cells the top level has
   */
  Optional<Query> mixQuestion(int[] first, int topCells) {
    if (coded == null || coded.codes()[0].length != first.length) {
      return Optional.empty();
    }
    int[] other = coded.codes()[0];
    return Optional.of(
        new Query.DecodeCodes(
            new int[][] {crossed(first, other, topCells), crossed(other, first, topCells)}));
  }

  private static int[] crossed(int[] top, int[] bottom, int topCells) {
    int[] codes = bottom.clone();
    System.arraycopy(top, 0, codes, 0, topCells);
    return codes;
  }

  /** Takes the two mixtures. */
  void mixed(Pictures pictures) {
    if (pictures.count() == 2) {
      mixed = pictures;
    }
  }

  /** Both mixtures, once they are known. */
  Optional<Pictures> mixed() {
    return Optional.ofNullable(mixed);
  }
}
