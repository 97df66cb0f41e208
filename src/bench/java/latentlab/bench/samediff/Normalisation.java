package latentlab.bench.samediff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.weightinit.impl.ConstantInitScheme;

/**
 * Batch and group normalisation, put together from smaller operations.
 *
 * <p>SameDiff's own do not serve: {@code batchNorm} and {@code moments} cannot be differentiated
 * (the copy of the graph that is differentiated has forgotten the axes), there is no group
 * normalisation, and one built on {@code standardize} takes twice as long as this. A factor per map
 * is spread over its map by a product with ones, because a broadcast multiplication takes four
 * times as long as that product and a plain multiplication, nearly all of it backwards.
 */
final class Normalisation {
  private static final double EPSILON = 1e-5;

  private final Layers layers;
  private final SameDiff graph;
  private final List<Statistics> statistics = new ArrayList<>();

  /**
   * Where a run puts mean and variance of a batch, [channels].
   *
   * @param count numbers in each mean
   */
  record Statistics(String layer, String mean, String variance, int count) {}

  Normalisation(Layers layers) {
    this.layers = layers;
    this.graph = layers.graph();
  }

  /** Of every batch normalisation so far. */
  List<Statistics> statistics() {
    return List.copyOf(statistics);
  }

  /** The variables that hold them. */
  static List<String> names(List<Statistics> statistics) {
    return statistics.stream().flatMap(one -> Stream.of(one.mean(), one.variance())).toList();
  }

  /** Batch normalisation in training of x [batch, channels, side, side]. */
  SDVariable batch(String name, SDVariable x, int batch, int channels, int side) {
    SDVariable mean = x.mean(0, 2, 3); // [channels]
    SDVariable centred = graph.nn().biasAdd(x, mean.neg(), true);
    SDVariable variance = centred.mul(centred).mean(0, 2, 3);
    statistics.add(new Statistics(name, mean.name(), variance.name(), batch * side * side));
    SDVariable factors = inverse(variance).mul(gamma(name, channels)).reshape(1, channels);
    SDVariable perMap = ones(batch, 1).mmul(factors); // [batch, channels]
    return scaled(name, centred, perMap, batch, channels, side);
  }

  /** Group normalisation of x [batch, channels, side, side]. */
  SDVariable group(String name, SDVariable x, int groups, int batch, int channels, int side) {
    int each = channels / groups;
    SDVariable flat = x.reshape((long) batch * groups, (long) each * side * side);
    SDVariable centred = flat.sub(flat.mean(true, 1));
    SDVariable variance = centred.mul(centred).mean(true, 1); // [batch groups, 1]
    SDVariable perGroup = inverse(variance).mmul(ones(1, each)); // [batch groups, each]
    SDVariable gammas = ones(batch, 1).mmul(gamma(name, channels).reshape(1, channels));
    SDVariable perMap = perGroup.reshape(batch, channels).mul(gammas);
    return scaled(name, centred, perMap, batch, channels, side);
  }

  /** centred times perMap [batch, channels] plus beta: [batch, channels, side, side]. */
  private SDVariable scaled(
      String name, SDVariable centred, SDVariable perMap, int batch, int channels, int side) {
    long maps = (long) batch * channels;
    long area = (long) side * side;
    SDVariable factors = perMap.reshape(maps, 1).mmul(ones(1, area)); // [maps, area]
    SDVariable product = centred.reshape(maps, area).mul(factors);
    SDVariable beta = layers.parameter(name + ".beta", new ConstantInitScheme('c', 0), channels);
    return graph.nn().biasAdd(product.reshape(batch, channels, side, side), beta, true);
  }

  private SDVariable gamma(String name, int channels) {
    return layers.parameter(name + ".gamma", new ConstantInitScheme('c', 1), channels);
  }

  private SDVariable inverse(SDVariable variance) {
    return graph.math().rsqrt(variance.add(EPSILON));
  }

  private SDVariable ones(long rows, long columns) {
    String name = "ones" + rows + "x" + columns;
    return graph.hasVariable(name)
        ? graph.getVariable(name)
        : graph.constant(name, Nd4j.ones(DataType.FLOAT, rows, columns));
  }
}
