package latentlab.bench.work;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many multiplications and additions a step of each work needs in its matrix products and
 * convolutions; element-wise passes are not counted. Masked kernels count as whole ones, because
 * that is what is multiplied.
 *
 * <p>A layer that learns has three passes of the same size: forward, the gradient of its weights
 * and that of its input. The first layer of a network has no need of the last.
 */
public final class Arithmetic {
  private static final int FORWARD = 1;

  /** Forward, and one of the two gradients. */
  private static final int TWO = 2;

  private static final int LEARNS = 3;

  private Arithmetic() {}

  /**
   * @param multiplications of one pass over one picture, each with its addition
   * @param passes how often a step makes them
   */
  private record Layer(double multiplications, int passes) {}

  /** 10^9 multiplications and additions in one step of a work's batch. */
  public static double gigaflops(Work work) {
    double perPicture =
        layers(work).stream().mapToDouble(l -> 2 * l.multiplications() * l.passes()).sum();
    return perPicture * work.batch() / 1e9;
  }

  private static List<Layer> layers(Work work) {
    return switch (work) {
      case VAE_MLP ->
          List.of(
              dense(784, 400, TWO),
              dense(400, 20, LEARNS),
              dense(400, 20, LEARNS),
              dense(20, 400, LEARNS),
              dense(400, 784, LEARNS));
      case VAE_CONV ->
          List.of(
              convolution(1, 32, 4, 14, TWO),
              convolution(32, 64, 4, 7, LEARNS),
              dense(3136, 256, LEARNS),
              dense(256, 16, LEARNS),
              dense(256, 16, LEARNS),
              dense(16, 256, LEARNS),
              dense(256, 3136, LEARNS),
              transposed(64, 32, 4, 7, LEARNS),
              transposed(32, 1, 4, 14, LEARNS));
      case VQ_VAE -> vqVae();
      case DCGAN ->
          joined(
              generator(FORWARD, FORWARD), // shown to the discriminator
              discriminator(TWO, LEARNS), // real pictures
              discriminator(TWO, LEARNS), // drawn ones
              generator(TWO, LEARNS),
              discriminator(TWO, TWO)); // judges, does not learn
      case DDPM_UNET -> UNetArithmetic.layers();
      case PIXEL_CNN -> pixelCnn();
      case DECODE_MLP -> List.of(dense(20, 400, FORWARD), dense(400, 784, FORWARD));
      case DECODE_CONV ->
          List.of(
              dense(16, 256, FORWARD),
              dense(256, 3136, FORWARD),
              transposed(64, 32, 4, 7, FORWARD),
              transposed(32, 1, 4, 14, FORWARD));
    };
  }

  private static List<Layer> vqVae() {
    List<Layer> residuals =
        joined(
            Collections.nCopies(2, convolution(128, 32, 3, 7, LEARNS)),
            Collections.nCopies(2, convolution(32, 128, 1, 7, LEARNS)));
    return joined(
        List.of(convolution(1, 64, 4, 14, TWO), convolution(64, 128, 4, 7, LEARNS)),
        residuals,
        List.of(
            convolution(128, 64, 1, 7, LEARNS),
            new Layer(49.0 * 64 * 512, FORWARD), // distances from the codes
            convolution(64, 128, 3, 7, LEARNS)),
        residuals,
        List.of(transposed(128, 64, 4, 7, LEARNS), transposed(64, 1, 4, 14, LEARNS)));
  }

  private static List<Layer> generator(int first, int others) {
    return List.of(
        dense(100, 6272, first),
        transposed(128, 64, 4, 7, others),
        transposed(64, 1, 4, 14, others));
  }

  private static List<Layer> discriminator(int first, int others) {
    return List.of(
        convolution(1, 64, 4, 14, first),
        convolution(64, 128, 4, 7, others),
        dense(6272, 1, others));
  }

  private static List<Layer> pixelCnn() {
    return joined(
        List.of(convolution(1, 32, 7, 28, TWO)),
        Collections.nCopies(8, convolution(32, 64, 3, 28, LEARNS)),
        Collections.nCopies(8, convolution(32, 32, 1, 28, LEARNS)),
        List.of(convolution(32, 32, 1, 28, LEARNS), convolution(32, 1, 1, 28, LEARNS)));
  }

  /** The U-Net of the diffusion work, built as the network is. */
  private static final class UNetArithmetic {
    private static final int TIME = 128;

    private UNetArithmetic() {}

    static List<Layer> layers() {
      return joined(
          List.of(dense(32, TIME, TWO), dense(TIME, TIME, LEARNS)),
          List.of(convolution(1, 32, 3, 28, TWO)),
          block(32, 32, 28),
          block(32, 32, 28),
          List.of(convolution(32, 32, 3, 14, LEARNS)),
          block(32, 64, 14),
          block(64, 64, 14),
          List.of(convolution(64, 64, 3, 7, LEARNS)),
          attending(64, 64, 7),
          attending(64, 64, 7),
          attending(64, 64, 7), // the middle
          block(64, 64, 7),
          attending(128, 64, 7), // the way up: what is next to it on the way down comes along
          attending(128, 64, 7),
          List.of(convolution(64, 64, 3, 14, LEARNS)),
          block(128, 64, 14),
          block(128, 64, 14),
          List.of(convolution(64, 32, 3, 28, LEARNS)),
          block(64, 32, 28),
          block(64, 32, 28),
          List.of(convolution(32, 1, 3, 28, LEARNS)));
    }

    private static List<Layer> block(int in, int out, int side) {
      List<Layer> layers =
          List.of(
              convolution(in, out, 3, side, LEARNS),
              dense(TIME, out, LEARNS),
              convolution(out, out, 3, side, LEARNS));
      return in == out ? layers : joined(layers, List.of(convolution(in, out, 1, side, LEARNS)));
    }

    private static List<Layer> attending(int in, int out, int side) {
      int tokens = side * side;
      return joined(
          block(in, out, side),
          List.of(
              convolution(out, 3 * out, 1, side, LEARNS), // queries, keys and values
              new Layer((double) tokens * tokens * out, LEARNS), // queries with keys
              new Layer((double) tokens * tokens * out, LEARNS), // weights with values
              convolution(out, out, 1, side, LEARNS)));
    }
  }

  private static Layer dense(int in, int out, int passes) {
    return new Layer((double) in * out, passes);
  }

  /**
   * @param side height and width of the maps that come out
   */
  private static Layer convolution(int in, int out, int kernel, int side, int passes) {
    return new Layer((double) in * out * kernel * kernel * side * side, passes);
  }

  /**
   * @param side height and width of the maps that go in
   */
  private static Layer transposed(int in, int out, int kernel, int side, int passes) {
    return convolution(in, out, kernel, side, passes);
  }

  @SafeVarargs
  private static List<Layer> joined(List<Layer>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }
}
