package latentlab.engine.family.vqvae;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.RandomStream;
import org.jspecify.annotations.Nullable;

/** The network of a VQ-VAE: one grid of codes between an encoder and a decoder. */
final class OneLevel implements VqNetwork {
  private final Layer encoder;
  private final Layer toVectors;
  private final CodeGrid grid;
  private final Layer decoder;

  OneLevel(Parameters parameters, VqConfig config, DataInfo data) {
    List<Integer> channels = config.channels();
    int blocks = config.blocks();
    int size = config.width();
    encoder = Towers.down(parameters, "encoder", data.channels(), channels, blocks);
    toVectors =
        new ConvolutionLayer(
            parameters, "pre_quantise", channels.getLast(), size, 1, 1, 0, Activation.NONE);
    grid =
        new CodeGrid(
            LevelName.CODES,
            parameters,
            "codebook",
            config,
            config.gridHeight(data),
            config.gridWidth(data));
    Activation last = config.bernoulli() ? Activation.NONE : Activation.SIGMOID;
    decoder = Towers.up(parameters, "decoder", size, channels, blocks, data.channels(), last);
  }

  @Override
  public List<CodeGrid> grids() {
    return List.of(grid);
  }

  @Override
  public List<CodeGrid.Coded> encode(
      Tape tape, Variable pictures, @Nullable RandomStream learning) {
    Variable encoded = toVectors.forward(tape, encoder.forward(tape, pictures));
    return List.of(grid.snap(tape, encoded, learning));
  }

  @Override
  public Variable decode(Tape tape, List<Variable> maps) {
    return decoder.forward(tape, maps.getFirst());
  }
}
