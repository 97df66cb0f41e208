package latentlab.engine.family.classifier;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.MaxPool;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;

/**
 * From a picture to its class: convolutions of 3 x 3, each followed by the largest of every 2 x 2
 * pixels, a dense layer of features, and the logits of the classes (after LeCun et al. 1998).
 */
final class ClassifierNetwork {
  private static final int KERNEL = 3;
  private static final int POOL = 2;

  /**
   * What a batch becomes on its way.
   *
   * @param maps [batch, channels, height, width], of the first convolution
   * @param features [batch, features]
   * @param logits [batch, classes]
   */
  record Pass(Variable maps, Variable features, Variable logits) {}

  private final List<ConvolutionLayer> convolutions = new ArrayList<>();
  private final DenseLayer features;
  private final DenseLayer classes;

  ClassifierNetwork(Parameters parameters, ClassifierConfig config, DataInfo data) {
    int from = data.channels();
    for (int to : config.channels()) {
      String name = "convolutions." + convolutions.size();
      convolutions.add(
          new ConvolutionLayer(parameters, name, from, to, KERNEL, 1, KERNEL / 2, Activation.RELU));
      from = to;
    }
    int halvings = config.channels().size();
    int width = from * (data.height() >> halvings) * (data.width() >> halvings);
    features = new DenseLayer(parameters, "features", width, config.features(), Activation.RELU);
    classes =
        new DenseLayer(parameters, "classes", config.features(), data.classes(), Activation.NONE);
  }

  /**
   * @param pictures [batch, channels, height, width]
   */
  Pass forward(Tape tape, Variable pictures) {
    Variable first = pictures;
    Variable current = pictures;
    for (ConvolutionLayer convolution : convolutions) {
      Variable maps = convolution.forward(tape, current);
      first = first == pictures ? maps : first;
      current = MaxPool.apply(tape, maps, POOL);
    }
    Variable seen = features.forward(tape, current);
    return new Pass(first, seen, classes.forward(tape, seen));
  }
}
