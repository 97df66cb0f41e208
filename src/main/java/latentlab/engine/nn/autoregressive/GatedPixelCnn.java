package latentlab.engine.nn.autoregressive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.SoftmaxCrossEntropy;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.EmbeddingLayer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * How likely grids of codes are, p(codes | label, coarse codes) = Π p(code | codes before it, …)
 * row by row from the top left: the conditional gated PixelCNN (van den Oord et al. 2016, arXiv
 * 1606.05328), as the prior of a VQ-VAE (van den Oord et al. 2017, arXiv 1711.00937, section 3.3),
 * on demand with causal attention between its layers (Chen et al. 2018, arXiv 1712.09763).
 *
 * <p>The label shifts the gates of every layer; -1 stands for "not known", which the network learns
 * where it is trained with it now and then. Differing from the paper, it is told where in the grid
 * a cell lies, as codes of centred pictures depend on that more than on anything else.
 */
public final class GatedPixelCnn {
  /** How far the first layer looks. */
  private static final int FIRST_REACH = 2;

  private final PriorSettings settings;
  private final EmbeddingLayer embedding;
  private final @Nullable CoarseCodes coarse;
  private final FirstLayer firstVertical;
  private final FirstLayer firstHorizontal;
  private final List<GatedLayer> layers = new ArrayList<>();
  private final List<DenseLayer> residuals = new ArrayList<>();
  private final List<CausalAttention> attention = new ArrayList<>();
  private final OutputLayers output;
  private final RasterSampler sampler;

  /**
   * @param name before the names of its parameters
   */
  public GatedPixelCnn(Parameters parameters, String name, PriorSettings settings) {
    this.settings = settings;
    CodeGrid grid = settings.grid();
    int channels = settings.channels();
    this.embedding = new EmbeddingLayer(parameters, name + ".codes", grid.codes(), channels);
    CodeGrid other = settings.coarse();
    this.coarse =
        other == null ? null : new CoarseCodes(parameters, name + ".coarse", other, grid, channels);
    this.firstVertical =
        new FirstLayer(
            parameters, name + ".vertical", settings, Neighbourhood.above(grid, FIRST_REACH));
    this.firstHorizontal =
        new FirstLayer(
            parameters, name + ".horizontal", settings, Neighbourhood.left(grid, FIRST_REACH));
    for (int layer = 0; layer < settings.layers(); layer++) {
      String layerName = name + ".layers." + layer;
      layers.add(new GatedLayer(parameters, layerName, settings));
      if (layer < settings.layers() - 1) {
        residuals.add(
            new DenseLayer(
                parameters, layerName + ".residual", channels, channels, Activation.NONE));
      }
    }
    for (int block = 0; block < settings.attention(); block++) {
      attention.add(new CausalAttention(parameters, name + ".attention." + block, settings));
    }
    this.output = new OutputLayers(parameters, name + ".out", settings);
    this.sampler = new RasterSampler(this);
  }

  public PriorSettings settings() {
    return settings;
  }

  /**
   * What the network thinks of every code of some grids, each from the codes before it.
   *
   * @param codes [count][cells], row by row
   * @param labels one for each grid, 0 to classes - 1, or -1 for none; not looked at where the
   *     settings name no classes
   * @param coarse [count][cells of the coarse grid], null where the settings name none
   * @return [count * cells, codes]
   */
  public Variable logits(Tape tape, int[][] codes, int[] labels, int @Nullable [][] coarse) {
    Scope scope = new AllCells(tape, codes.length, settings.grid().cells());
    Conditions conditions = conditions(tape, codes.length, labels, coarse);
    Variable embedded = embed(tape, settings.grid().flat(codes));
    List<Variable> above = vertical(scope, conditions, embedded);
    return horizontal(scope, conditions, embedded, above);
  }

  /**
   * How unlikely each code is after those before it, in nats; see {@link #logits}.
   *
   * @return [count, cells]
   */
  public Variable surprise(Tape tape, int[][] codes, int[] labels, int @Nullable [][] coarse) {
    Variable logits = logits(tape, codes, labels, coarse);
    int[] flat = settings.grid().flat(codes);
    return Reshape.apply(
        tape, SoftmaxCrossEntropy.apply(tape, logits, flat), codes.length, settings.grid().cells());
  }

  /**
   * -log p(codes | label, coarse codes) in nats per grid; see {@link #logits}.
   *
   * @return [count]
   */
  public Variable negativeLogLikelihood(
      Tape tape, int[][] codes, int[] labels, int @Nullable [][] coarse) {
    return Reduce.sumRows(tape, surprise(tape, codes, labels, coarse));
  }

  /**
   * Draws grids.
   *
   * @param label 0 to classes - 1, or -1 for none
   * @param coarse [count][cells of the coarse grid], null where the settings name none
   * @param temperature above 0; divides the logits: below 1 likely codes become likelier
   * @return [count][cells]
   */
  public int[][] sample(
      int count, int label, int @Nullable [][] coarse, double temperature, RandomStream noise) {
    int[][] unknown = new int[count][settings.grid().cells()];
    for (int[] grid : unknown) {
      Arrays.fill(grid, -1);
    }
    int[] labels = new int[count];
    Arrays.fill(labels, label);
    return complete(unknown, labels, coarse, temperature, noise);
  }

  /**
   * Draws the cells of grids that are -1, each given all cells before it, those drawn and those
   * given. What is given behind a cell does not bear on it. The noise of a cell does not depend on
   * which cells are given.
   *
   * @param given [count][cells], codes or -1; not changed
   * @param labels one for each grid, 0 to classes - 1, or -1 for none
   * @param coarse [count][cells of the coarse grid], null where the settings name none
   * @param temperature see {@link #sample}
   * @return [count][cells]
   */
  public int[][] complete(
      int[][] given,
      int[] labels,
      int @Nullable [][] coarse,
      double temperature,
      RandomStream noise) {
    return sampler.complete(given, labels, coarse, temperature, noise);
  }

  Conditions conditions(Tape tape, int count, int[] labels, int @Nullable [][] grids) {
    if (labels.length != count) {
      throw new IllegalArgumentException(labels.length + " labels for " + count + " grids");
    }
    if ((coarse == null) != (grids == null) || grids != null && grids.length != count) {
      throw new IllegalArgumentException(
          "coarse codes of " + (grids == null ? 0 : grids.length) + " grids for " + count);
    }
    int classes = settings.classes();
    for (int label : labels) {
      if (classes > 0 && (label < -1 || label >= classes)) {
        throw new IllegalArgumentException(
            "labels must be -1 to " + (classes - 1) + ", one was " + label);
      }
    }
    int[] rows = Arrays.stream(labels).map(label -> label == -1 ? classes : label).toArray();
    Variable map = coarse == null || grids == null ? null : coarse.forward(tape, grids);
    return new Conditions(rows, map);
  }

  /**
   * @param codes [rows]
   * @return [rows, channels]
   */
  Variable embed(Tape tape, int[] codes) {
    return embedding.forward(tape, codes);
  }

  /**
   * What the rows above say.
   *
   * @param embedded grids of embedded codes
   * @return for each layer grids [count * cells, 2 channels]
   */
  List<Variable> vertical(Scope scope, Conditions conditions, Variable embedded) {
    List<Variable> sums = new ArrayList<>();
    Variable above = firstVertical.forward(scope, embedded);
    for (int layer = 0; layer < layers.size(); layer++) {
      Variable results = layers.get(layer).vertical(scope, conditions, above);
      sums.add(scope.grids(results));
      if (layer < residuals.size()) {
        above = GatedLayer.up(scope, above, results);
      }
    }
    return sums;
  }

  /**
   * @param embedded grids of embedded codes
   * @param above what {@link #vertical} gave
   * @return [count * computed cells, codes]
   */
  Variable horizontal(Scope scope, Conditions conditions, Variable embedded, List<Variable> above) {
    List<Variable> gates = new ArrayList<>();
    Variable grids = firstHorizontal.forward(scope, embedded);
    int block = 0;
    for (int layer = 0; layer < layers.size(); layer++) {
      for (int i = settings.attentionBefore(layer); i > 0; i--) {
        grids = attention.get(block++).forward(scope, grids, embedded);
      }
      Variable gate = layers.get(layer).horizontal(scope, conditions, grids, above.get(layer));
      gates.add(gate);
      if (layer < residuals.size()) {
        Variable step = residuals.get(layer).forward(scope.tape(), gate);
        grids = scope.grids(Arithmetic.add(scope.tape(), scope.here(grids), step));
      }
    }
    return output.forward(scope.tape(), gates);
  }
}
