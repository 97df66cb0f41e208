package latentlab.engine.family.diffusion;

import java.util.List;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Settings;

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
  static final List<ParamSpec> PARAMS =
      List.of(
          new ParamSpec.Layers(
              "unetChannels", Group.NETWORK, false, 4, 1, 256, List.of(32, 64, 64)),
          new ParamSpec.Whole("unetBlocks", Group.NETWORK, false, 1, 4, 1),
          new ParamSpec.Layers("layers", Group.NETWORK, false, 6, 1, 2048, List.of(128, 128, 128)),
          new ParamSpec.Flag("conditional", Group.NETWORK, false, true),
          new ParamSpec.Real("labelDropout", Group.NETWORK, false, 0, 1, 0.1));

  static NetworkConfig of(Settings settings) {
    return new NetworkConfig(
        settings.layers("unetChannels"),
        settings.whole("unetBlocks"),
        settings.layers("layers"),
        settings.flag("conditional"),
        settings.real("labelDropout"));
  }

  /**
   * Checks that pictures can be halved so often.
   *
   * @throws BadInput where they cannot
   */
  void check(DataInfo data) {
    int halvings = channels.size() - 1;
    if (data.kind() == DataInfo.Kind.PICTURES
        && (data.height() % (1 << halvings) != 0 || data.width() % (1 << halvings) != 0)) {
      throw new BadInput("error.unet.indivisible", data.height(), data.width(), halvings);
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
   * @param outputs numbers for each number of a pixel: 1, or 2 where it also says a variance
   */
  DenoisingNetwork build(Parameters parameters, DataInfo data, int outputs) {
    int classes = classes(data);
    return data.kind() == DataInfo.Kind.POINTS
        ? new PointNetwork(parameters, data.size(), layers, outputs * data.size(), classes)
        : new UNet(
            parameters, data.channels(), channels, blocks, outputs * data.channels(), classes);
  }
}
