package latentlab.engine.nn.autoregressive;

import java.util.Arrays;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** A small network with its parameters, and codes to put in. */
final class TinyPrior {
  final Parameters parameters = new Parameters();
  final GatedPixelCnn network;
  final Tape tape = new Tape(new Pool());
  private final PriorSettings settings;

  TinyPrior(PriorSettings settings) {
    this.settings = settings;
    this.network = new GatedPixelCnn(parameters.player(), "prior", settings);
    parameters.allocate(3);
  }

  /**
   * A network that has an opinion, as one that has learnt; tables of classes are no longer zero.
   */
  static TinyPrior opinionated(PriorSettings settings) {
    TinyPrior tiny = new TinyPrior(settings);
    Tensor values = tiny.parameters.values();
    Tensor noise = Tensor.zeros(values.size());
    new RandomStream(1, "opinion").fillNormal(noise);
    Elementwise.scale(values, 2, values, false);
    Elementwise.scale(noise, 0.2f, values, true);
    return tiny;
  }

  static PriorSettings settings(
      CodeGrid grid, int layers, int attention, int classes, @Nullable CodeGrid coarse) {
    return new PriorSettings(grid, 8, layers, attention, classes, coarse);
  }

  static int[][] random(CodeGrid grid, int count, String name) {
    RandomStream random = new RandomStream(1, name);
    int[][] codes = new int[count][grid.cells()];
    for (int[] row : codes) {
      Arrays.setAll(row, _ -> random.nextInt(grid.codes()));
    }
    return codes;
  }

  /** Codes for the coarse grid, where there is one. */
  int @Nullable [][] coarse(int count) {
    CodeGrid coarse = settings.coarse();
    return coarse == null ? null : random(coarse, count, "coarse");
  }

  float[] logits(int[][] codes, int[] labels, int @Nullable [][] coarse) {
    tape.clear();
    return network.logits(tape.mode(false), codes, labels, coarse).value().toArray();
  }

  float[] likelihoods(int[][] codes, int[] labels) {
    tape.clear();
    return network.negativeLogLikelihood(tape.mode(false), codes, labels, null).value().toArray();
  }
}
