package latentlab.engine.family.vqvae;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.Towers;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.RandomStream;
import org.jspecify.annotations.Nullable;

/** The network of a VQ-VAE: one grid of codes between an encoder and a decoder. */
final class OneLevel implements VqNetwork {
  private final Layer encoder;
  private final CodeGrid grid;
  private final Layer decoder;

  OneLevel(Parameters parameters, VqConfig config, DataInfo data) {
    List<Integer> channels = config.channels();
    int blocks = config.blocks();
    encoder = Towers.down(parameters, "encoder", data.channels(), channels, blocks);
    grid =
        new CodeGrid(
            LevelName.CODES,
            parameters,
            "",
            config,
            channels.getLast(),
            config.gridHeight(data),
            config.gridWidth(data));
    decoder = Towers.up(parameters, "decoder", config.width(), channels, blocks, data.channels());
  }

  @Override
  public List<CodeGrid> grids() {
    return List.of(grid);
  }

  @Override
  public List<CodeGrid.Coded> encode(
      Tape tape, Variable pictures, @Nullable RandomStream learning) {
    return List.of(grid.snap(tape, encoder.forward(tape, pictures), learning));
  }

  @Override
  public Variable decode(Tape tape, List<Variable> maps) {
    return decoder.forward(tape, maps.getFirst());
  }
}
