package latentlab.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Side;
import latentlab.bench.work.Work;
import latentlab.engine.data.Examples;

/**
 * libtorch, with one thread per processor inside an operation.
 *
 * <p>A side belongs to the thread that builds it: libtorch keeps settings per thread.
 */
public final class Torch implements Engine {
  private static final int BATCHES = 8;

  private final Examples pictures;
  private final ai.djl.engine.Engine engine;

  /**
   * @param pictures of 28 by 28, from 0 to 1
   */
  public Torch(Examples pictures) {
    this.pictures = pictures;
    engine = engine();
  }

  @Override
  public String name() {
    return "libtorch " + version();
  }

  /** That of libtorch. */
  public static String version() {
    return engine().getVersion();
  }

  /** Brings libtorch into memory, from the jars and never from the net. */
  private static ai.djl.engine.Engine engine() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true"); // DJL reports its use to its makers otherwise
    return ai.djl.engine.Engine.getEngine("PyTorch");
  }

  @Override
  public Optional<Side> build(Work work, int batch) {
    prepareThread();
    return Optional.of(
        switch (work) {
          case VAE_MLP -> training(VaeMlp.SCRIPT, batch, true);
          case VAE_CONV -> training(VaeConv.SCRIPT, batch, true);
          case VQ_VAE -> training(VqVae.SCRIPT, batch, false);
          case DCGAN -> training(Dcgan.SCRIPT, batch, false);
          case DDPM_UNET -> training(DdpmUnet.SCRIPT, batch, false);
          case PIXEL_CNN -> training(PixelCnn.SCRIPT, batch, true);
          case DECODE_MLP -> decoding(Decoders.MLP, batch, 20);
          case DECODE_CONV -> decoding(Decoders.CONV, batch, 16);
        });
  }

  /** Both settings hold for the calling thread, which is the one that will run the side. */
  private static void prepareThread() {
    JniUtils.setNumThreads(
        Integer.getInteger("threads", Runtime.getRuntime().availableProcessors()));
    JniUtils.setGraphExecutorOptimize(Boolean.getBoolean("opt"));
  }

  private Side training(Script script, int batch, boolean binary) {
    PtNDManager memory = (PtNDManager) engine.newBaseManager();
    List<NDArray> batches = new ArrayList<>();
    for (int first = 0; first < BATCHES * batch; first += batch) {
      batches.add(memory.create(pixels(first, batch, binary), new Shape(batch, 1, 28, 28)));
    }
    return new Training(script, memory, batches);
  }

  private float[] pixels(int first, int count, boolean binary) {
    int size = pictures.size();
    float[] pixels = new float[count * size];
    for (int i = 0; i < count; i++) {
      pictures.copy((first + i) % pictures.count(), pixels, i * size);
    }
    for (int i = 0; binary && i < pixels.length; i++) {
      pixels[i] = Math.round(pixels[i]);
    }
    return pixels;
  }

  private Side decoding(Script script, int batch, int latent) {
    PtNDManager memory = (PtNDManager) engine.newBaseManager();
    List<NDArray> latents = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      latents.add(memory.randomNormal(new Shape(batch, latent)));
    }
    return new Decoding(script, memory, latents);
  }
}
