package latentlab.bench.ours;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.SwapAxes;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.CodebookLayer;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.Sequential;
import latentlab.engine.nn.TransposedConvolutionLayer;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Tensor;

/**
 * The vector-quantised autoencoder of van den Oord et al. (2017, arXiv 1711.00937): 7x7 codes out
 * of 512 for each picture.
 */
final class VqVae implements TrainingSide.Network {
  private static final int WIDTH = 128;
  private static final int INNER = 32;
  private static final int CODE = 64;
  private static final int ENTRIES = 512;
  private static final int SIDE = 7;
  private static final double COMMITMENT = 0.25;

  private final Parameters parameters = new Parameters();
  private final Sequential encoder;
  private final CodebookLayer codebook;
  private final Sequential decoder;

  VqVae() {
    List<Layer> in = new ArrayList<>();
    in.add(new ConvolutionLayer(parameters, "in.0", 1, 64, 4, 2, 1, Activation.RELU));
    in.add(new ConvolutionLayer(parameters, "in.1", 64, WIDTH, 4, 2, 1, Activation.NONE));
    addResiduals(in, "in");
    in.add(new ConvolutionLayer(parameters, "in.2", WIDTH, CODE, 1, 1, 0, Activation.NONE));
    encoder = new Sequential(in);
    codebook = new CodebookLayer(parameters, "codebook", ENTRIES, CODE);
    List<Layer> out = new ArrayList<>();
    out.add(new ConvolutionLayer(parameters, "out.0", CODE, WIDTH, 3, 1, 1, Activation.NONE));
    addResiduals(out, "out");
    out.add(
        new TransposedConvolutionLayer(parameters, "out.1", WIDTH, 64, 4, 2, 1, Activation.RELU));
    out.add(new TransposedConvolutionLayer(parameters, "out.2", 64, 1, 4, 2, 1, Activation.NONE));
    decoder = new Sequential(out);
    parameters.allocate(Ours.SEED);
  }

  /** Two blocks x + conv(relu(conv(relu(x)))), then a rectifier. */
  private void addResiduals(List<Layer> layers, String name) {
    for (int i = 0; i < 2; i++) {
      String block = name + ".residual." + i;
      Layer wide =
          new ConvolutionLayer(parameters, block + ".0", WIDTH, INNER, 3, 1, 1, Activation.RELU);
      Layer narrow =
          new ConvolutionLayer(parameters, block + ".1", INNER, WIDTH, 1, 1, 0, Activation.NONE);
      layers.add(
          (tape, x) -> {
            Variable rectified = Activate.apply(tape, x, Activation.RELU);
            Variable change = narrow.forward(tape, wide.forward(tape, rectified));
            return Arithmetic.add(tape, x, change);
          });
    }
    layers.add((tape, x) -> Activate.apply(tape, x, Activation.RELU));
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Variable loss(Tape tape, Tensor pictures) {
    int batch = pictures.shape().at(0);
    int places = SIDE * SIDE;
    Variable x = tape.constant(pictures);
    // Codes are rows: from channels of places to places of channels, and back.
    Variable maps = Reshape.apply(tape, encoder.forward(tape, x), batch, CODE, places, 1);
    Variable rows = Reshape.apply(tape, SwapAxes.apply(tape, maps), batch * places, CODE);
    CodebookLayer.Quantised quantised = codebook.forward(tape, rows);
    Variable codes = Reshape.apply(tape, quantised.vectors(), batch, places, CODE, 1);
    Variable chosen = Reshape.apply(tape, SwapAxes.apply(tape, codes), batch, CODE, SIDE, SIDE);
    Variable error = SquaredError.apply(tape, decoder.forward(tape, chosen), x);
    return WeightedMeans.apply(
        tape,
        new Variable[] {error, quantised.codebookLoss(), quantised.commitmentLoss()},
        new double[] {1, 1, COMMITMENT});
  }
}
