package latentlab.bench.samediff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.DeConv2DConfig;
import org.nd4j.weightinit.WeightInitScheme;
import org.nd4j.weightinit.impl.ConstantInitScheme;
import org.nd4j.weightinit.impl.XavierInitScheme;

/**
 * The layers of the works as operations of one graph, with their parameters by name. Weights begin
 * as Xavier's, biases as 0, which is what ND4J's own networks do.
 *
 * <p>Chosen for speed, each against the operation that suggests itself (times forwards and
 * backwards, on one thread): a product and a bias for a dense layer, because {@code linear} does
 * not reach the fast product and takes five times as long; a mask for ReLU and its leaky kin,
 * because {@code relu} and {@code leakyRelu} take five times as long, nearly all of it backwards.
 */
final class Layers {
  private final SameDiff graph;
  private final Map<String, INDArray> frozen;
  private final Map<String, SDVariable> parameters = new LinkedHashMap<>();

  /** Layers that learn. */
  Layers(SameDiff graph) {
    this(graph, Map.of());
  }

  /**
   * @param frozen parameters that do not learn here: another graph's, which hands them over as
   *     placeholders
   */
  Layers(SameDiff graph, Map<String, INDArray> frozen) {
    this.graph = graph;
    this.frozen = frozen;
  }

  SameDiff graph() {
    return graph;
  }

  /** Names of what learns, in the order in which it was made. */
  List<String> learnt() {
    return parameters.keySet().stream().filter(name -> !frozen.containsKey(name)).toList();
  }

  /** What learns, by name; the arrays are the ones that change. */
  Map<String, INDArray> weights() {
    Map<String, INDArray> weights = new LinkedHashMap<>();
    learnt().forEach(name -> weights.put(name, graph.getVariable(name).getArr()));
    return weights;
  }

  /** A parameter; the same one for the same name, so that a network can be applied twice. */
  SDVariable parameter(String name, WeightInitScheme start, long... shape) {
    return parameters.computeIfAbsent(
        name,
        _ ->
            frozen.containsKey(name)
                ? graph.placeHolder(name, DataType.FLOAT, shape)
                : graph.var(name, start, DataType.FLOAT, shape));
  }

  private SDVariable bias(String name, int size) {
    return parameter(name + ".bias", new ConstantInitScheme('c', 0), size);
  }

  /** x [rows, inputs] to [rows, outputs]. */
  SDVariable dense(String name, SDVariable x, int inputs, int outputs) {
    SDVariable weight =
        parameter(name + ".weight", new XavierInitScheme('c', inputs, outputs), inputs, outputs);
    return graph.nn().biasAdd(x.mmul(weight), bias(name, outputs), true);
  }

  /**
   * x [batch, inputs, height, width]. Weights are [kernel, kernel, inputs, outputs]: with the other
   * order the gradient of {@code conv2d} fails, because the copy of the graph that is
   * differentiated has forgotten the order.
   */
  SDVariable convolution(
      String name, SDVariable x, int inputs, int outputs, int kernel, int stride, int padding) {
    SDVariable weight = kernelOf(name, inputs, outputs, kernel);
    return convolution(name, x, weight, outputs, kernel, stride, padding);
  }

  /** A convolution whose kernel is multiplied by a mask [kernel, kernel, inputs, outputs]. */
  SDVariable masked(
      String name, SDVariable x, int inputs, int outputs, int kernel, SDVariable mask) {
    SDVariable weight = kernelOf(name, inputs, outputs, kernel).mul(mask);
    return convolution(name, x, weight, outputs, kernel, 1, kernel / 2);
  }

  private SDVariable kernelOf(String name, int inputs, int outputs, int kernel) {
    int area = kernel * kernel;
    return parameter(
        name + ".weight",
        new XavierInitScheme('c', inputs * area, outputs * area),
        kernel,
        kernel,
        inputs,
        outputs);
  }

  private SDVariable convolution(
      String name,
      SDVariable x,
      SDVariable weight,
      int outputs,
      int kernel,
      int stride,
      int padding) {
    Conv2DConfig config =
        Conv2DConfig.builder()
            .kH(kernel)
            .kW(kernel)
            .sH(stride)
            .sW(stride)
            .pH(padding)
            .pW(padding)
            .build();
    return graph.cnn().conv2d(x, weight, bias(name, outputs), config);
  }

  /** Doubles height and width: a transposed convolution of kernel 4, stride 2, padding 1. */
  SDVariable transposed(String name, SDVariable x, int inputs, int outputs) {
    int kernel = 4;
    int area = kernel * kernel;
    SDVariable weight =
        parameter(
            name + ".weight",
            new XavierInitScheme('c', inputs * area, outputs * area),
            kernel,
            kernel,
            outputs,
            inputs);
    DeConv2DConfig config =
        DeConv2DConfig.builder().kH(kernel).kW(kernel).sH(2).sW(2).pH(1).pW(1).build();
    return graph.cnn().deconv2d(x, weight, bias(name, outputs), config);
  }

  /** max(x, 0). */
  SDVariable relu(SDVariable x) {
    return x.mul(positive(x));
  }

  /** max(x, 0.2 x). */
  SDVariable leakyRelu(SDVariable x) {
    return x.mul(positive(x).mul(0.8).add(0.2));
  }

  /** 1 where x is above 0, else 0. Through a Boolean, so nothing differentiates it. */
  private static SDVariable positive(SDVariable x) {
    return x.gt(0).castTo(DataType.FLOAT);
  }
}
