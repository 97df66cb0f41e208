package latentlab.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
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
 * libtorch as fast as it goes here: a training step has one thread per processor inside an
 * operation, and its operations are carried out as written; the decoding of one point, too small to
 * be shared, has one thread, and its script is optimised by libtorch.
 *
 * <p>Such settings are the thread's or the process's: a side is used on the thread that built it,
 * and until the next is built.
 */
public final class Torch implements Engine {
  private static final int BATCHES = 8;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final Examples pictures;
  private final ai.djl.engine.Engine engine;

  /**
   * Brings libtorch into memory, from the jars and never from the net.
   *
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

  private static ai.djl.engine.Engine engine() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true"); // DJL reports its use to its makers otherwise
    return ai.djl.engine.Engine.getEngine("PyTorch");
  }

  @Override
  public Optional<Side> build(Work work, int batch) {
    return Optional.of(
        switch (work) {
          case VAE_MLP -> training(VaeMlp.SCRIPT, batch, true);
          case VAE_CONV -> training(VaeConv.SCRIPT, batch, true);
          case VQ_VAE -> training(VqVae.SCRIPT, batch, false);
          case DCGAN -> training(Dcgan.SCRIPT, batch, false);
          case DDPM_UNET -> training(DdpmUnet.SCRIPT, batch, false);
          case PIXEL_CNN -> training(PixelCnn.SCRIPT, batch, true);
          case DECODE_MLP -> {
            PtNDManager memory = decodingMemory(batch);
            DenseDecoder decoder = new DenseDecoder(memory);
            yield new Decoding(
                memory, decoder.parameters(), decoder::decode, latents(memory, batch, 20));
          }
          case DECODE_CONV -> {
            PtNDManager memory = decodingMemory(batch);
            Net net = new Net(VaeConv.DECODING, memory);
            yield new Decoding(
                memory, net.parameters(), z -> net.infer("decode", z), latents(memory, batch, 16));
          }
        });
  }

  private Side training(Script script, int batch, boolean binary) {
    JniUtils.setNumThreads(PROCESSORS);
    JniUtils.setGraphExecutorOptimize(false);
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

  private PtNDManager decodingMemory(int batch) {
    JniUtils.setNumThreads(batch == 1 ? 1 : PROCESSORS);
    JniUtils.setGraphExecutorOptimize(true);
    return (PtNDManager) engine.newBaseManager();
  }

  private static List<PtNDArray> latents(PtNDManager memory, int batch, int size) {
    List<PtNDArray> latents = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      latents.add((PtNDArray) memory.randomNormal(new Shape(batch, size)));
    }
    return latents;
  }
}
