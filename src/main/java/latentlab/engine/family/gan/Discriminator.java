package latentlab.engine.family.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Concatenate;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.Slice;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.BatchNormLayer;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Directions;
import latentlab.engine.nn.Dual;
import latentlab.engine.nn.DualLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.ReshapeLayer;
import latentlab.engine.nn.Sequential;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Tensor;

/**
 * The player that judges: dense layers, or convolutions that halve the maps (Radford et al. 2016,
 * arXiv 1511.06434), all with leaky ReLU, and one number at the end. It sees pixels from -1 to 1.
 */
final class Discriminator {
  private final Parameters own;
  private final GanConfig config;
  private final DataInfo data;
  private final int classes;
  private final List<Layer> made = new ArrayList<>();
  private final Sequential trunk;
  private final DenseLayer head;
  private final int width;

  /**
   * What it says of some things.
   *
   * @param scores [batch, 1], higher is more real
   * @param features [batch, width], what it looked at last
   */
  record Opinion(Variable scores, Variable features) {}

  /** What it says of as many real and made things. */
  record Both(Opinion real, Opinion fake) {}

  /**
   * @param own gets its parameters
   * @param classes how many it is told of; 0 for none
   */
  Discriminator(Parameters own, GanConfig config, DataInfo data, int classes) {
    this.own = own;
    this.config = config;
    this.data = data;
    this.classes = classes;
    this.width = config.convolutional() ? convolutions() : dense();
    this.trunk = new Sequential(made);
    this.head = new DenseLayer(own, name(), width, 1, Activation.NONE, config.spectral());
  }

  private int dense() {
    int from = data.size() + classes;
    for (int to : config.discriminatorLayers()) {
      // What comes in is not normalised, so that it is seen as it is.
      boolean normalised = config.discriminatorNorm() && !made.isEmpty();
      made.add(new DenseLayer(own, name(), from, to, before(normalised), config.spectral()));
      normalise(normalised, to);
      from = to;
    }
    return from;
  }

  private int convolutions() {
    int from = data.channels() + classes;
    for (int to : config.discriminatorChannels()) {
      boolean normalised = config.discriminatorNorm() && !made.isEmpty();
      made.add(
          new ConvolutionLayer(
              own, name(), from, to, 4, 2, 1, before(normalised), config.spectral()));
      normalise(normalised, to);
      from = to;
    }
    int shrink = 1 << config.discriminatorChannels().size();
    int features = from * (data.height() / shrink) * (data.width() / shrink);
    return config.discriminatorHidden() > 0 ? hidden(features) : features;
  }

  /** Maps see a piece of a thing each; this layer sees all of it. */
  private int hidden(int features) {
    int to = config.discriminatorHidden();
    boolean normalised = config.discriminatorNorm();
    made.add(new ReshapeLayer(features));
    made.add(new DenseLayer(own, name(), features, to, before(normalised), config.spectral()));
    normalise(normalised, to);
    return to;
  }

  private static Activation before(boolean normalised) {
    return normalised ? Activation.NONE : Activation.LEAKY_RELU;
  }

  private void normalise(boolean normalised, int channels) {
    if (normalised) {
      made.add(new BatchNormLayer(own, name(), channels, Activation.LEAKY_RELU));
    }
  }

  private String name() {
    return "discriminator." + made.size();
  }

  /** How many features it looks at last. */
  int width() {
    return width;
  }

  /**
   * Judges things.
   *
   * @param things [batch, channels, height, width]
   * @param labels the class each should be of; -1 where that is not told
   */
  Opinion judge(Tape tape, Variable things, int[] labels) {
    Variable seen =
        data.kind() == DataInfo.Kind.POINTS ? things : Arithmetic.scale(tape, things, 2, -1);
    Variable told = config.convolutional() ? seen : Reshape.flatten(tape, seen);
    if (classes > 0) {
      told = Concatenate.apply(tape, 1, told, tape.constant(classes(tape, labels)));
    }
    Variable features = Reshape.flatten(tape, trunk.forward(tape, told));
    return new Opinion(head.forward(tape, features), features);
  }

  /**
   * Its scores as a layer, for penalties on how steep they are.
   *
   * @param labels the class that is told of each thing; -1 where none is
   */
  DualLayer scores(int[] labels) {
    return new Scoring(labels);
  }

  private final class Scoring implements DualLayer {
    private final int[] labels;

    Scoring(int[] labels) {
      this.labels = labels;
    }

    @Override
    public Variable forward(Tape tape, Variable things) {
      return judge(tape, things, labels).scores();
    }

    @Override
    public Dual forward(Tape tape, Dual things, Directions directions) {
      Dual seen = data.kind() == DataInfo.Kind.POINTS ? things : things.scale(tape, 2, -1);
      Dual told = config.convolutional() ? seen : seen.through(x -> Reshape.flatten(tape, x));
      if (classes > 0) {
        told = told.beside(tape, 1, tape.constant(classes(tape, labels)));
      }
      Dual maps = trunk.forward(tape, told, directions);
      return head.forward(tape, maps.through(x -> Reshape.flatten(tape, x)), directions);
    }
  }

  /**
   * Judges as many real and made things at once; one after the other where it normalises over a
   * batch, which must not mix them (Radford et al. 2016).
   *
   * @param labels the class of each real thing and of each made one; -1 where that is not told
   */
  Both judge(Tape tape, Variable real, Variable fake, int[] labels) {
    if (config.discriminatorNorm()) {
      return new Both(judge(tape, real, labels), judge(tape, fake, labels));
    }
    int batch = labels.length;
    int[] twice = Arrays.copyOf(labels, 2 * batch);
    System.arraycopy(labels, 0, twice, batch, batch);
    Opinion all = judge(tape, Concatenate.apply(tape, 0, real, fake), twice);
    return new Both(part(tape, all, 0, batch), part(tape, all, batch, 2 * batch));
  }

  private static Opinion part(Tape tape, Opinion all, int from, int to) {
    return new Opinion(
        Slice.apply(tape, all.scores, 0, from, to), Slice.apply(tape, all.features, 0, from, to));
  }

  /** One number for each class, or one map: 1 for the class that is told, 0 for the others. */
  private Tensor classes(Tape tape, int[] labels) {
    int size = config.convolutional() ? data.height() * data.width() : 1;
    Tensor told =
        config.convolutional()
            ? tape.take(labels.length, classes, data.height(), data.width())
            : tape.take(labels.length, classes);
    float[] row = new float[classes * size];
    for (int i = 0; i < labels.length; i++) {
      Arrays.fill(row, 0);
      if (labels[i] >= 0) {
        Arrays.fill(row, labels[i] * size, (labels[i] + 1) * size, 1);
      }
      told.set(row, 0, i * row.length, row.length);
    }
    return told;
  }
}
