package latentlab.engine.family.diffusion;

import java.util.List;
import java.util.stream.Stream;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Shape;

/**
 * How the network is built: a U-Net for pictures, dense layers for points.
 *
 * @param channels of the U-Net's maps, level by level, each half the size of the one before
 * @param blocks residual blocks of a level, on the way down and on the way up
 * @param layers widths of the dense layers
 * @param conditional whether it learns classes where there are any
 * @param dropout share of the training examples whose class it is not told, from 0 to 1
 */
record NetworkConfig(
    List<Integer> channels, int blocks, List<Integer> layers, boolean conditional, double dropout) {
  private static final List<ParamSpec> CLASSES =
      List.of(
          new ParamSpec.Flag("conditional", Group.NETWORK, false, true),
          new ParamSpec.Real("labelDropout", Group.NETWORK, false, 0, 1, 0.1));

  static final List<ParamSpec> PARAMS =
      Stream.of(
              unet(List.of(32, 64, 64)),
              List.<ParamSpec>of(
                  new ParamSpec.Layers(
                      "layers", Group.NETWORK, false, 6, 1, 2048, List.of(128, 128, 128))),
              CLASSES)
          .flatMap(List::stream)
          .toList();

  /** The settings of a network for pictures or grids alone. */
  static List<ParamSpec> ofGrids(List<Integer> channels) {
    return Stream.concat(unet(channels).stream(), CLASSES.stream()).toList();
  }

  private static List<ParamSpec> unet(List<Integer> channels) {
    return List.of(
        new ParamSpec.Layers("unetChannels", Group.NETWORK, false, 4, 1, 256, channels),
        new ParamSpec.Whole("unetBlocks", Group.NETWORK, false, 1, 4, 1));
  }

  static NetworkConfig of(Settings settings) {
    return new NetworkConfig(
        settings.layers("unetChannels"),
        settings.whole("unetBlocks"),
        settings.has("layers") ? settings.layers("layers") : List.of(),
        settings.flag("conditional"),
        settings.real("labelDropout"));
  }

  /** Whether maps of this size can be halved from level to level. */
  boolean fits(int height, int width) {
    int shrink = 1 << (channels.size() - 1);
    return height % shrink == 0 && width % shrink == 0;
  }

  /** How often maps are halved. */
  int halvings() {
    return channels.size() - 1;
  }

  /**
   * Checks that pictures can be halved so often.
   *
   * @throws BadInput where they cannot
   */
  void check(DataInfo data) {
    if (data.kind() == DataInfo.Kind.PICTURES && !fits(data.height(), data.width())) {
      throw new BadInput("error.unet.indivisible", data.height(), data.width(), halvings());
    }
  }

  /** Classes that it learns; 0 for none. */
  int classes(DataInfo data) {
    boolean told = conditional && dropout < 1;
    return told && data.classes() > 1 ? data.classes() : 0;
  }

  /** Whether a network of so many classes never learnt to do without them. */
  boolean needsClass(int classes) {
    return classes > 0 && dropout == 0;
  }

  /**
   * @param state [channels, height, width] of what it sees
   * @param outputs numbers for each number of a state: 1, or 2 where it also says a variance
   */
  DenoisingNetwork build(Parameters parameters, DataInfo data, Shape state, int outputs) {
    int classes = classes(data);
    return data.kind() == DataInfo.Kind.POINTS
        ? new PointNetwork(parameters, state.size(), layers, outputs * state.size(), classes)
        : new UNet(parameters, state.at(0), channels, blocks, outputs * state.at(0), classes);
  }
}
