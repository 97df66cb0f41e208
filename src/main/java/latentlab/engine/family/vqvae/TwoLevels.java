package latentlab.engine.family.vqvae;

import java.util.List;
import latentlab.engine.grad.Concatenate;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.Towers;
import latentlab.engine.nn.TransposedConvolutionLayer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * The network of a VQ-VAE-2 (Razavi et al. 2019, arXiv 1906.00446, algorithm 1): the top grid, half
 * as fine, is encoded first; what it stands for is shown to the encoder of the bottom grid, which
 * so has only the rest to say; the decoder sees both.
 */
final class TwoLevels implements VqNetwork {
  private final Layer bottomEncoder;
  private final Layer topEncoder;
  private final CodeGrid top;
  private final Layer topDecoder;
  private final CodeGrid bottom;
  private final Layer topUp;
  private final Layer decoder;

  TwoLevels(Parameters parameters, VqConfig config, DataInfo data) {
    List<Integer> channels = config.channels();
    List<Integer> topChannels = List.of(channels.getLast());
    int blocks = config.blocks();
    int inner = channels.getLast();
    int size = config.width();
    int height = config.gridHeight(data);
    int width = config.gridWidth(data);
    bottomEncoder = Towers.down(parameters, "encoder_bottom", data.channels(), channels, blocks);
    topEncoder = Towers.down(parameters, "encoder_top", inner, topChannels, blocks);
    top = new CodeGrid(LevelName.TOP, parameters, "_top", config, inner, height / 2, width / 2);
    topDecoder = Towers.up(parameters, "decoder_top", size, topChannels, blocks, inner);
    bottom =
        new CodeGrid(LevelName.BOTTOM, parameters, "_bottom", config, 2 * inner, height, width);
    topUp =
        new TransposedConvolutionLayer(
            parameters, "upsample_top", size, size, 4, 2, 1, Activation.NONE);
    decoder = Towers.up(parameters, "decoder", 2 * size, channels, blocks, data.channels());
  }

  @Override
  public List<CodeGrid> grids() {
    return List.of(top, bottom);
  }

  @Override
  public List<CodeGrid.Coded> encode(
      Tape tape, Variable pictures, @Nullable RandomStream learning) {
    Variable fine = bottomEncoder.forward(tape, pictures);
    CodeGrid.Coded above = top.snap(tape, topEncoder.forward(tape, fine), learning);
    Variable told = topDecoder.forward(tape, above.maps());
    Variable both = Concatenate.apply(tape, 1, told, fine);
    return List.of(above, bottom.snap(tape, both, learning));
  }

  @Override
  public Variable decode(Tape tape, List<Variable> maps) {
    Variable wide = topUp.forward(tape, maps.getFirst());
    return decoder.forward(tape, Concatenate.apply(tape, 1, wide, maps.getLast()));
  }
}
