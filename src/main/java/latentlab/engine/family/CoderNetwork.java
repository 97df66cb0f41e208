package latentlab.engine.family;

import java.util.List;
import latentlab.engine.nn.EncoderTrunk;
import latentlab.engine.nn.MirroredDecoder;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Shape;

/**
 * How an encoder is built and the decoder that mirrors it: the settings that autoencoders of all
 * kinds share.
 *
 * @param convolutional whether convolutions come first
 * @param channels of the convolutions, each halving the picture; without meaning for an MLP
 * @param layers widths of the hidden dense layers, from the picture to the code
 */
public record CoderNetwork(boolean convolutional, List<Integer> channels, List<Integer> layers) {
  public CoderNetwork {
    channels = List.copyOf(channels);
    layers = List.copyOf(layers);
  }

  /**
   * The settings {@code network}, {@code channels} and {@code layers}.
   *
   * @param layers the widths to begin with
   */
  public static List<ParamSpec> params(List<Integer> layers) {
    return List.of(
        new ParamSpec.Choice("network", Group.NETWORK, false, List.of("mlp", "conv"), "mlp"),
        new ParamSpec.Layers("channels", Group.NETWORK, false, 3, 1, 256, List.of(32, 64)),
        new ParamSpec.Layers("layers", Group.NETWORK, false, 4, 1, 2048, layers));
  }

  /** Reads these settings out of a run's. */
  public static CoderNetwork of(Settings settings) {
    return new CoderNetwork(
        settings.choice("network").equals("conv"),
        settings.layers("channels"),
        settings.layers("layers"));
  }

  /**
   * Checks that such a network can see this data.
   *
   * @throws BadInput where it cannot
   */
  public void check(DataInfo data) {
    if (!convolutional) {
      return;
    }
    if (data.kind() == DataInfo.Kind.POINTS) {
      throw new BadInput("error.network.convolutionOnPoints", data.id());
    }
    int shrink = 1 << channels.size();
    if (data.height() % shrink != 0 || data.width() % shrink != 0) {
      throw new BadInput("error.network.tooManyConvolutions", channels.size(), data.height());
    }
  }

  /** The encoder up to its last hidden layer. */
  public EncoderTrunk trunk(Parameters parameters, DataInfo data) {
    return new EncoderTrunk(parameters, example(data), convolutions(), layers);
  }

  /**
   * The decoder.
   *
   * @param code numbers in a code
   * @param last what the numbers of the example go through
   */
  public MirroredDecoder decoder(Parameters parameters, DataInfo data, int code, Activation last) {
    return new MirroredDecoder(parameters, example(data), code, convolutions(), layers, last);
  }

  private List<Integer> convolutions() {
    return convolutional ? channels : List.of();
  }

  private static Shape example(DataInfo data) {
    return Shape.of(data.channels(), data.height(), data.width());
  }
}
