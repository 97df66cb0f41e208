package latentlab.engine.nn;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/**
 * What happens to a codebook besides its losses: its codes get their first places among real
 * vectors, follow the mean of the vectors they stand for, and are moved where nobody uses them. All
 * it knows is kept with the parameters, so a copied or loaded model goes on where it was.
 *
 * <p>Kept: usage [entries], the decayed share N of vectors that each code was given; embed_avg
 * [entries, width], the decayed sum m of those vectors over their number; initialised [1].
 */
public final class CodebookUpkeep {
  /** Below this share a quotient of shares means nothing any more. */
  private static final float NOTHING = 1e-30f;

  private final CodebookLayer layer;
  private final int entries;
  private final int width;
  private final Parameter usage;
  private final Parameter sums;
  private final Parameter initialised;

  /**
   * @param name the layer's name, before the names of what is kept
   */
  public CodebookUpkeep(Parameters parameters, String name, CodebookLayer layer) {
    this.layer = layer;
    this.entries = layer.weight().shape().at(0);
    this.width = layer.weight().shape().at(1);
    this.usage = parameters.kept(name + ".usage", 1f / entries, entries);
    this.sums = parameters.kept(name + ".embed_avg", 0, entries, width);
    this.initialised = parameters.exact(name + ".initialised", 0, 1);
  }

  /** [entries], the decayed share of vectors that each code was given; sums to 1. */
  public Tensor usage() {
    return usage.value();
  }

  /**
   * Places the codes among the first vectors there are, so that none is far from all of them
   * (Lancucki et al. 2020, arXiv 2005.08520, section 3); nothing happens a second time.
   *
   * @param vectors [rows, width]
   */
  public void begin(Tape tape, Tensor vectors, RandomStream random) {
    if (initialised.value().get(0) > 0) {
      return;
    }
    CodePlacement.place(tape, vectors, layer.weight().value(), random);
    usage.value().fill(1f / entries);
    Elementwise.scale(layer.weight().value(), 1f / entries, sums.value(), false);
    initialised.value().set(0, 1);
  }

  /**
   * Takes in what became of a batch. With the decay γ, the share n of vectors that a code was given
   * and their sum s over the number of all vectors: N ← γ N + (1 - γ) n, m ← γ m + (1 - γ) s; and
   * where the codes are kept, e ← m / N (van den Oord et al. 2017, arXiv 1711.00937, appendix A.1,
   * all divided by the number of vectors).
   *
   * @param vectors [rows, width]
   * @param codes which code each of them was given
   * @param decay γ, from 0 to below 1
   */
  public void follow(Tape tape, Tensor vectors, int[] codes, double decay) {
    float fresh = (float) ((1 - decay) / codes.length);
    Tensor shares = tape.take(entries);
    shares.fill(0);
    for (int code : codes) {
      shares.set(code, shares.get(code) + 1);
    }
    decay(usage.value(), (float) decay, shares, fresh);
    if (layer.weight().learnt()) {
      return;
    }
    Tensor chosen = tape.take(entries, width);
    chosen.fill(0);
    Blocks.scatterAdd(vectors, codes, chosen);
    decay(sums.value(), (float) decay, chosen, fresh);
    Tensor table = layer.weight().value();
    for (int code = 0; code < entries; code++) {
      float share = usage.value().get(code);
      for (int i = code * width; share > NOTHING && i < (code + 1) * width; i++) {
        table.set(i, sums.value().get(i) / share);
      }
    }
  }

  /** average = decay average + fresh now. */
  private static void decay(Tensor average, float decay, Tensor now, float fresh) {
    Elementwise.scale(average, decay, average, false);
    Elementwise.scale(now, fresh, average, true);
  }

  /**
   * Gives codes that are hardly used the place of a vector of the present batch (Dhariwal et al.
   * 2020, arXiv 2005.00341, section 3.1; Zeghidour et al. 2021, arXiv 2107.03312, section III-C).
   *
   * @param vectors [rows, width]
   * @param threshold a code counts as dead whose usage is below so many times 1 / entries; 0 for
   *     none
   * @return how many were moved
   */
  public int revive(Tensor vectors, double threshold, RandomStream random) {
    int rows = vectors.shape().at(0);
    int moved = 0;
    for (int code = 0; code < entries; code++) {
      if (usage.value().get(code) < threshold / entries) {
        int row = random.nextInt(rows);
        for (int i = 0; i < width; i++) {
          float value = vectors.get(row * width + i);
          layer.weight().value().set(code * width + i, value);
          sums.value().set(code * width + i, value / entries);
        }
        // As if it had been used evenly, so that it is given time.
        usage.value().set(code, 1f / entries);
        moved++;
      }
    }
    if (moved > 0) {
      // Shares and sums alike, so that no quotient changes.
      float all = (float) (1 / Rows.sum(usage.value()));
      Elementwise.scale(usage.value(), all, usage.value(), false);
      Elementwise.scale(sums.value(), all, sums.value(), false);
    }
    return moved;
  }
}
