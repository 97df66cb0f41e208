package latentlab.engine.family.classifier;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.family.Classifies;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.SoftmaxCrossEntropy;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Categorical;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * A convolutional classifier (LeCun et al. 1998, "Gradient-based learning applied to document
 * recognition"): learns p(class | picture) by the cross-entropy -log p(label | picture). It draws
 * nothing; it judges what other models draw. Its latent point is the layer of features before the
 * classes.
 */
public final class ClassifierModel implements GenerativeModel, Classifies, Encodes, Scores {
  private final DataInfo data;
  private final Parameters parameters = new Parameters();
  private final ClassifierNetwork network;
  private final Distortion distortion;
  private final int features;

  public ClassifierModel(ClassifierConfig config, DataInfo data, long seed) {
    config.check(data);
    this.data = data;
    this.features = config.features();
    this.network = new ClassifierNetwork(parameters, config, data);
    this.distortion = new Distortion(config.shift(), config.blackWhite());
    parameters.allocate(seed);
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public SequencedMap<String, Double> learn(LearningStep step) {
    Tape tape = step.tape();
    Tensor pictures = tape.take(step.batch().shape());
    distortion.apply(step.batch(), step.noise(), pictures);
    ClassifierNetwork.Pass pass = network.forward(tape, tape.constant(pictures));
    Variable surprise = SoftmaxCrossEntropy.apply(tape, pass.logits(), step.labels());
    Variable loss = WeightedMeans.apply(tape, new Variable[] {surprise}, new double[] {1});
    if (step.watched()) {
      step.saw("picture", pictures);
      step.saw("firstMaps", pass.maps().value());
      step.phase("look");
      step.saw("features", pass.features().value());
      step.phase("describe");
      step.saw("probabilities", probabilities(tape, pass));
      step.phase("decide");
    }
    tape.backward(loss);
    if (step.watched()) {
      step.saw("classGradient", pass.logits().gradient());
      step.saw("featureGradient", pass.features().gradient());
      step.phase("gradients");
    }
    step.update(parameters);
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    losses.put("loss", (double) loss.value().get(0));
    losses.put("accuracy", accuracy(pass.logits().value(), step.labels()));
    return losses;
  }

  private static Tensor probabilities(Tape tape, ClassifierNetwork.Pass pass) {
    Tensor probabilities = tape.take(pass.logits().shape());
    Categorical.softmax(pass.logits().value(), probabilities);
    return probabilities;
  }

  /** Share of the rows whose largest logit is that of the label. */
  private static double accuracy(Tensor logits, int[] labels) {
    int classes = logits.shape().at(-1);
    int right = 0;
    for (int row = 0; row < labels.length; row++) {
      int likeliest = 0;
      for (int c = 1; c < classes; c++) {
        if (logits.get(row * classes + c) > logits.get(row * classes + likeliest)) {
          likeliest = c;
        }
      }
      right += likeliest == labels[row] ? 1 : 0;
    }
    return (double) right / labels.length;
  }

  @Override
  public Judgement judge(Tape tape, Tensor pictures) {
    ClassifierNetwork.Pass pass = network.forward(tape, tape.constant(pictures));
    return new Judgement(probabilities(tape, pass), pass.features().value());
  }

  @Override
  public int encodedSize() {
    return features;
  }

  @Override
  public Posterior encode(Tape tape, Tensor pictures) {
    return new Posterior(network.forward(tape, tape.constant(pictures)).features().value(), null);
  }

  /**
   * {@code accuracy} and {@code crossEntropy} on the pictures as they are and, of grey ones, {@code
   * accuracyBlackWhite} on the same with every pixel drawn black or white.
   */
  @Override
  public Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    Variable logits = network.forward(tape, tape.constant(pictures)).logits();
    Tensor surprise = SoftmaxCrossEntropy.apply(tape, logits, labels).value();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("accuracy", accuracy(logits.value(), labels));
    if (data.look() == DataInfo.Look.GREY) {
      Tensor drawn = tape.take(pictures.shape());
      new Distortion(0, 1).apply(pictures, noise, drawn);
      Tensor said = network.forward(tape, tape.constant(drawn)).logits().value();
      figures.put("accuracyBlackWhite", accuracy(said, labels));
    }
    figures.put("crossEntropy", WeightedMeans.mean(surprise));
    return new Score(figures, new double[0]);
  }
}
