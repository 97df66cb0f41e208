package latentlab.bench.samediff;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.controlflow.compat.StopGradient;
import org.nd4j.weightinit.impl.UniformInitScheme;

/**
 * The vector-quantised autoencoder (van den Oord et al. 2017, arXiv 1711.00937). Codes are looked
 * up by a product with one-hot rows: the gradient of {@code gather} fails, over an array that it
 * has closed before.
 */
final class VqVae {
  private static final int CODES = 512;
  private static final int CODE = 64;
  private static final int WIDTH = 128;

  private final SameDiff graph = SameDiff.create();
  private final Layers layers = new Layers(graph);
  private final Losses losses;
  private final int batch;

  private VqVae(int batch) {
    this.batch = batch;
    this.losses = new Losses(graph, batch);
  }

  static Learning training(int batch) {
    VqVae network = new VqVae(batch);
    return new Learning(network.layers, network.loss(), List.of(), 1e-3, 0.9);
  }

  private SDVariable loss() {
    SDVariable x = graph.placeHolder(TrainingSide.PICTURES, DataType.FLOAT, batch, 1, 28, 28);
    SDVariable z = encode(x).permute(0, 2, 3, 1).reshape(batch * 49L, CODE);
    SDVariable e = nearest(z);
    SDVariable codebook = losses.squaredError(fixed(z), e);
    SDVariable commitment = losses.squaredError(z, fixed(e));
    SDVariable through = z.add(fixed(e.sub(z))).reshape(batch, 7, 7, CODE).permute(0, 3, 1, 2);
    SDVariable latent = codebook.add(commitment.mul(0.25));
    return losses.squaredError(decode(through), x).add(latent);
  }

  private SDVariable encode(SDVariable x) {
    SDVariable h = layers.relu(layers.convolution("encoder.first", x, 1, CODE, 4, 2, 1));
    h = layers.convolution("encoder.second", h, CODE, WIDTH, 4, 2, 1);
    h = residual("encoder.fourth", residual("encoder.third", h));
    return layers.convolution("encoder.latent", layers.relu(h), WIDTH, CODE, 1, 1, 0);
  }

  private SDVariable decode(SDVariable q) {
    SDVariable h = layers.convolution("decoder.first", q, CODE, WIDTH, 3, 1, 1);
    h = residual("decoder.third", residual("decoder.second", h));
    h = layers.relu(layers.transposed("decoder.fourth", layers.relu(h), WIDTH, CODE));
    return layers.transposed("decoder.out", h, CODE, 1);
  }

  private SDVariable residual(String name, SDVariable x) {
    SDVariable h = layers.convolution(name + ".inner", layers.relu(x), WIDTH, 32, 3, 1, 1);
    return x.add(layers.convolution(name + ".outer", layers.relu(h), 32, WIDTH, 1, 1, 0));
  }

  /** The code nearest to each row of z [rows, 64]: |z|^2 - 2 z.e + |e|^2 is smallest. */
  private SDVariable nearest(SDVariable z) {
    SDVariable codes = layers.parameter("codes", new UniformInitScheme('c', CODES), CODES, CODE);
    SDVariable distances =
        graph
            .mmul(z, codes, false, true, false)
            .mul(-2)
            .add(codes.mul(codes).sum(1))
            .add(z.mul(z).sum(true, 1)); // [rows, codes]
    SDVariable index = graph.argmin(distances, 1);
    return graph.oneHot(index, CODES, -1, 1, 0, DataType.FLOAT).mmul(codes);
  }

  /** x, through which no gradient passes. */
  private SDVariable fixed(SDVariable x) {
    return new StopGradient(graph, x).outputVariable();
  }
}
