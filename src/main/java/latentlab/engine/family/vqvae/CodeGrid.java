package latentlab.engine.family.vqvae;

import latentlab.engine.family.HasCodebook;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.SwapAxes;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.BatchNormLayer;
import latentlab.engine.nn.CodebookLayer;
import latentlab.engine.nn.CodebookUpkeep;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** One level of codes: a codebook and the grid on which every picture lays out its codes. */
final class CodeGrid {
  final LevelName name;
  final int height;
  final int width;
  private final Layer toVectors;
  private final Layer normalise;
  private final CodebookLayer layer;
  private final CodebookUpkeep upkeep;

  /**
   * Maps that became codes.
   *
   * @param grid whose they are
   * @param encoded [batch, D, height, width], what the encoder gave
   * @param rows [batch height width, D], the same as vectors, cell by cell
   * @param quantised what became of them
   * @param maps [batch, D, height, width], the codes' vectors in their place
   */
  record Coded(
      CodeGrid grid,
      Variable encoded,
      Tensor rows,
      CodebookLayer.Quantised quantised,
      Variable maps) {
    int[] codes() {
      return quantised.codes();
    }
  }

  /**
   * @param suffix behind the names of its layers
   * @param channels maps that come from the encoder
   */
  CodeGrid(
      LevelName name,
      Parameters parameters,
      String suffix,
      VqConfig config,
      int channels,
      int height,
      int width) {
    this.name = name;
    this.height = height;
    this.width = width;
    int size = config.width();
    this.toVectors =
        new ConvolutionLayer(
            parameters, "pre_quantise" + suffix, channels, size, 1, 1, 0, Activation.NONE);
    this.normalise = new BatchNormLayer(parameters, "norm" + suffix, size, Activation.NONE);
    String codebook = "codebook" + suffix;
    this.layer =
        config.averaged()
            ? CodebookLayer.kept(parameters, codebook, config.codes(), size)
            : new CodebookLayer(parameters, codebook, config.codes(), size);
    this.upkeep = new CodebookUpkeep(parameters, codebook, layer);
  }

  int cells() {
    return height * width;
  }

  /** K. */
  int entries() {
    return layer.weight().shape().at(0);
  }

  /** D. */
  int vectorSize() {
    return layer.weight().shape().at(1);
  }

  HasCodebook.Level level() {
    return new HasCodebook.Level(name.id, height, width, layer.weight().value(), upkeep.usage());
  }

  /**
   * Makes the encoder's maps vectors of D numbers and gives every cell its nearest code. Vectors
   * are normalised over the batch, so that they do not outgrow the codes while these still follow
   * (Lancucki et al. 2020, arXiv 2005.08520, section 3).
   *
   * @param features [batch, channels, height, width]
   * @param learning random numbers for the codes' first places; null where nothing is learnt
   */
  Coded snap(Tape tape, Variable features, @Nullable RandomStream learning) {
    Variable encoded = normalise.forward(tape, toVectors.forward(tape, features));
    int batch = encoded.shape().at(0);
    int size = vectorSize();
    Variable channels = Reshape.apply(tape, encoded, batch, size, cells(), 1);
    Variable cells = SwapAxes.apply(tape, channels);
    Variable rows = Reshape.apply(tape, cells, batch * cells(), size);
    if (learning != null) {
      upkeep.begin(tape, rows.value(), learning);
    }
    CodebookLayer.Quantised quantised = layer.forward(tape, rows);
    return new Coded(this, encoded, rows.value(), quantised, maps(tape, quantised.vectors()));
  }

  /**
   * The vectors of codes where they lie.
   *
   * @param codes [batch height width], picture by picture
   * @return [batch, D, height, width]
   */
  Variable maps(Tape tape, int[] codes) {
    return maps(tape, layer.lookUp(tape, codes));
  }

  private Variable maps(Tape tape, Variable rows) {
    int size = vectorSize();
    int batch = rows.shape().at(0) / cells();
    Variable cells = Reshape.apply(tape, rows, batch, cells(), size, 1);
    return Reshape.apply(tape, SwapAxes.apply(tape, cells), batch, size, height, width);
  }

  /**
   * The codebook takes in a batch that was learnt from.
   *
   * @param decay how much of its averages it keeps
   * @param threshold codes used less than so many times their even share are moved
   */
  void follow(Tape tape, Coded coded, double decay, double threshold, RandomStream random) {
    upkeep.follow(tape, coded.rows(), coded.codes(), decay);
    revive(coded, threshold, random);
  }

  /** How many codes were moved to vectors of this batch. */
  int revive(Coded coded, double threshold, RandomStream random) {
    return upkeep.revive(coded.rows(), threshold, random);
  }
}
