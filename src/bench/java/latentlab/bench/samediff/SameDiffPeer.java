package latentlab.bench.samediff;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Side;
import latentlab.bench.work.Work;
import latentlab.engine.data.Examples;
import latentlab.engine.tensor.Natives;
import org.nd4j.linalg.factory.Nd4j;

/**
 * SameDiff at its best. Of several ways to say the same thing the works use the one that was
 * measured to be fastest; {@link Layers}, {@link Normalisation} and {@link Learning} say which and
 * why. It can express every work.
 */
public final class SameDiffPeer implements Engine {
  private static final long SEED = 7;

  private final Examples pictures;

  /**
   * @param pictures of 28 by 28, from 0 to 1
   */
  public SameDiffPeer(Examples pictures) {
    Natives.load();
    this.pictures = pictures;
  }

  @Override
  public String name() {
    return "SameDiff " + Natives.version();
  }

  @Override
  public Optional<Side> build(Work work, int batch) {
    Nd4j.getRandom().setSeed(SEED);
    PrintStream screen = System.out;
    // It prints a line for every operation that it differentiates.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      return Optional.of(side(work, batch));
    } finally {
      System.setOut(screen);
    }
  }

  private Side side(Work work, int batch) {
    return switch (work) {
      case VAE_MLP -> new TrainingSide(VaeMlp.training(batch), batches(batch, true));
      case VAE_CONV -> new TrainingSide(VaeConv.training(batch), batches(batch, true));
      case VQ_VAE -> new TrainingSide(VqVae.training(batch), batches(batch, false));
      case DCGAN -> new DcganSide(batch, batches(batch, false));
      case DDPM_UNET -> new DdpmSide(batch, batches(batch, false));
      case PIXEL_CNN -> new TrainingSide(PixelCnn.training(batch), batches(batch, true));
      case DECODE_MLP -> new DecodingSide(VaeMlp.LATENT, batch, VaeMlp::pictures);
      case DECODE_CONV -> new DecodingSide(VaeConv.LATENT, batch, VaeConv::pictures);
    };
  }

  private FixedBatches batches(int batch, boolean binary) {
    return new FixedBatches(pictures, batch, binary);
  }
}
