package latentlab.bench.samediff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Loss, gradients and Adam. Not {@link SameDiff#fit}: that computes no loss where the gradients do
 * not need its value, and a step of it takes as long.
 */
final class Learning {
  private static final String GRADIENTS = "grad";
  private static final double EPSILON = 1e-8;

  private final String loss;
  private final List<String> watched;
  private final Map<String, INDArray> weights;
  private final Map<String, String> gradients = new LinkedHashMap<>();
  private final Map<String, AdamUpdater> updaters = new LinkedHashMap<>();
  private final Run run;
  private int steps;

  /**
   * @param loss what is made small
   * @param watched names of further variables that every step gives
   */
  Learning(Layers layers, SDVariable loss, List<String> watched, double rate, double beta1) {
    SameDiff graph = layers.graph();
    this.loss = loss.name();
    this.watched = List.copyOf(watched);
    graph.setLossVariables(loss.name());
    graph.createGradFunction();
    weights = layers.weights();
    List<String> wanted = new ArrayList<>(watched);
    wanted.add(loss.name());
    Adam adam = new Adam(rate, beta1, 0.999, EPSILON);
    weights.forEach(
        (name, weight) -> {
          String gradient = graph.getVariable(name).getGradient().name();
          gradients.put(name, gradient);
          wanted.add(gradient);
          AdamUpdater updater = new AdamUpdater(adam);
          updater.setStateViewArray(
              Nd4j.zeros(DataType.FLOAT, 1, 2 * weight.length()), weight.shape(), 'c', true);
          updaters.put(name, updater);
        });
    run = new Run(graph.getFunction(GRADIENTS), wanted);
  }

  long parameters() {
    return weights.values().stream().mapToLong(INDArray::length).sum();
  }

  /** What learns, by name; the arrays that change. */
  Map<String, INDArray> weights() {
    return weights;
  }

  /** One step: what was watched, and the loss. */
  Step step(Map<String, INDArray> placeholders) {
    Map<String, INDArray> results = run.once(placeholders);
    gradients.forEach(
        (name, gradientName) -> {
          INDArray gradient = result(results, gradientName);
          updater(name).applyUpdater(gradient, steps, 0); // becomes the update, in place
          weight(name).subi(gradient);
          run.giveBack(gradient);
        });
    steps++;
    INDArray value = result(results, loss);
    double lossNow = value.getDouble(0);
    run.giveBack(value);
    Map<String, INDArray> seen = new LinkedHashMap<>();
    watched.forEach(name -> seen.put(name, result(results, name)));
    return new Step(lossNow, seen);
  }

  /**
   * @param watched by name; the caller gives them back
   */
  record Step(double loss, Map<String, INDArray> watched) {}

  /** Lets later steps have the memory of an array that was watched. */
  void giveBack(INDArray array) {
    run.giveBack(array);
  }

  void close() {
    run.close();
  }

  private AdamUpdater updater(String name) {
    return required(updaters, name);
  }

  private INDArray weight(String name) {
    return required(weights, name);
  }

  private static INDArray result(Map<String, INDArray> results, String name) {
    return required(results, name);
  }

  private static <T> T required(Map<String, T> all, String name) {
    T one = all.get(name);
    if (one == null) {
      throw new IllegalStateException("SameDiff gave no " + name);
    }
    return one;
  }
}
